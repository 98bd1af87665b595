-- Who reads the table must not be able to sign in with what stands in it: a hash instead of the token.
-- Sessions that are open stay so.

ALTER TABLE "session" RENAME COLUMN "token" TO "token_hash";
ALTER INDEX "session_token_key" RENAME TO "session_token_hash_key";
UPDATE "session" SET token_hash = encode(sha256(convert_to(token_hash, 'UTF8')), 'hex');
ALTER TABLE "session" ADD CONSTRAINT "session_token_hash" CHECK (token_hash ~ '^[0-9a-f]{64}$');

-- What an institution gave along with its word is not needed after the sign-in.
UPDATE "account" SET access_token = NULL, refresh_token = NULL, id_token = NULL;
