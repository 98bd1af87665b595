-- Links of letters written before the owner proved the address may have been asked for by somebody else.
ALTER TABLE "user" ADD COLUMN links_since timestamptz(3);
