-- Accounts that nobody uses any more are found by it.

ALTER TABLE "user" ADD COLUMN "last_sign_in_at" TIMESTAMPTZ(3);
UPDATE "user" u SET last_sign_in_at = greatest(
  (SELECT max(created_at) FROM session s WHERE s.user_id = u.id),
  (SELECT max(last_at) FROM known_device d WHERE d.user_id = u.id));
