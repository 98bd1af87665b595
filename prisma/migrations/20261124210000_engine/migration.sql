-- States are folded anew (reminders by their time, linked cases with what they are late by): a migration makes it happen.

-- Whether a role, membership or relation holds as of now in case time: the one place that says so.
CREATE FUNCTION holds_now(from_at timestamptz, until_at timestamptz) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT from_at <= at AND (until_at IS NULL OR until_at > at) FROM (SELECT case_now() AS at) t
$$;

CREATE OR REPLACE FUNCTION recipients(person text, role_key text, programme uuid, party uuid)
RETURNS TABLE (id text, email text, lang text) LANGUAGE sql VOLATILE AS $$
  SELECT u.id, u.email, u.lang FROM "user" u WHERE u.id = person
  UNION
  SELECT u.id, u.email, u.lang FROM role_holding h JOIN "user" u ON u.id = h.user_id
   WHERE h.role = role_key AND (h.programme_id = programme OR h.programme_id IS NULL) AND holds_now(h.from_at, h.until_at)
  UNION
  SELECT u.id, u.email, u.lang FROM membership m JOIN "user" u ON u.id = m.user_id
   WHERE m.organisation_id = party AND m.role <> 'viewer' AND holds_now(m.from_at, m.until_at)
$$;

-- Subscribers are asked by mail whether they want it; the token in their letters is all that is needed to leave.
ALTER TABLE "subscriber"
  ADD COLUMN "token" UUID NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN "confirmed_at" TIMESTAMPTZ(3);
UPDATE "subscriber" SET confirmed_at = created_at;
CREATE UNIQUE INDEX "subscriber_token_key" ON "subscriber"("token");
CREATE INDEX subscriber_unconfirmed ON "subscriber" (created_at) WHERE confirmed_at IS NULL;
