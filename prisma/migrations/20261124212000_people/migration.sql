-- Organisations as they are registered, verified, led and paid; and what people may ask about their own data.

-- ─── Organisations ───────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "organisation"
  ADD COLUMN "registration_kind" TEXT,
  ADD COLUMN "standing" TEXT NOT NULL DEFAULT 'active',
  ADD COLUMN "merged_into" UUID,
  ADD COLUMN "verified_at" TIMESTAMPTZ(3),
  ADD COLUMN "verified_until" TIMESTAMPTZ(3),
  ADD COLUMN "signatories" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "e_service_at" TIMESTAMPTZ(3);
UPDATE "organisation" SET "registration_kind" = 'juristic' WHERE "registration" IS NOT NULL;
ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "organisation"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT organisation_standing CHECK (standing IN ('vetting', 'active', 'deactivated', 'merged')),
  ADD CONSTRAINT organisation_merged_points CHECK ((standing = 'merged') = (merged_into IS NOT NULL)),
  ADD CONSTRAINT organisation_registration_kind CHECK ((registration IS NULL) = (registration_kind IS NULL));
-- An impostor who came first must not shut the true holder of an id out: both stand, and an officer settles it.
DROP INDEX "organisation_registration_key";
CREATE INDEX "organisation_registration_idx" ON "organisation"("registration");
CREATE INDEX organisation_by_name ON "organisation" USING gin (name gin_trgm_ops);

-- What two spellings of one name have in common: no space, no mark, no word that every second name has. Sara am as one letter.
CREATE FUNCTION name_core(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(
    regexp_replace(regexp_replace(lower(normalize(name, NFC)), 'ํ([่-๋]?)า', '\1ำ', 'g'), '\([^)]*\)|[[:space:][:punct:]​]', '', 'g'),
    '^(มูลนิธิ|สมาคม|เครือข่าย|กลุ่ม|ชมรม|สภา|องค์กร|foundation|association|network|the)|(foundation|association|network)$', '', 'g')
$$;
CREATE INDEX organisation_by_core ON "organisation" USING gin (name_core(name) gin_trgm_ops);

CREATE TABLE "organisation_pair" (
  "id" UUID NOT NULL,
  "organisation_id" UUID NOT NULL,
  "other_id" UUID NOT NULL,
  "reasons" TEXT[],
  "similarity" DOUBLE PRECISION NOT NULL,
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  "verdict" TEXT,
  "settled_at" TIMESTAMPTZ(3),
  CONSTRAINT "organisation_pair_pkey" PRIMARY KEY ("id"),
  CONSTRAINT organisation_pair_verdict CHECK (verdict IN ('same', 'different') AND settled_at IS NOT NULL OR verdict IS NULL AND settled_at IS NULL)
);
CREATE UNIQUE INDEX "organisation_pair_organisation_id_other_id_key" ON "organisation_pair"("organisation_id", "other_id");
CREATE INDEX "organisation_pair_other_id_idx" ON "organisation_pair"("other_id");
CREATE INDEX organisation_pair_open ON "organisation_pair" (id) WHERE verdict IS NULL;

-- Only ever added to: the account in force is the youngest that may be used yet.
CREATE TABLE "payee_account" (
  "id" UUID NOT NULL,
  "organisation_id" UUID NOT NULL,
  "bank" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "usable_from" TIMESTAMPTZ(3) NOT NULL,
  "change_id" UUID,
  CONSTRAINT "payee_account_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payee_account_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "payee_account_organisation_id_usable_from_idx" ON "payee_account"("organisation_id", "usable_from");
CREATE INDEX "payee_account_number_idx" ON "payee_account"("number");
CREATE TRIGGER payee_account_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "payee_account"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Grants that run were paid into the account that their application named: it becomes the organisation's, until it is changed.
INSERT INTO "payee_account" (id, organisation_id, bank, name, number, usable_from)
SELECT DISTINCT ON (o.id) uuidv7(), o.id, '—', p.payee ->> 'name', p.payee ->> 'account', o.created_at
  FROM "case" c JOIN "organisation" o ON o.id = c.organisation_id
  JOIN "case_text" t ON t.case_id = c.id AND t.kind = 'content' AND t.hash = c.state::json ->> 'contentHash'
  CROSS JOIN LATERAL (SELECT t.body::json -> 'payee' AS payee) p
 WHERE t.body IS NOT NULL AND json_typeof(p.payee) = 'object'
   AND trim(coalesce(p.payee ->> 'name', '')) <> '' AND trim(coalesce(p.payee ->> 'account', '')) <> ''
 ORDER BY o.id, c.opened_at DESC;

-- ─── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A right to a seat that is held through a committee ends with the membership in it.
ALTER TABLE "role_holding" ADD COLUMN "membership_id" UUID;
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_membership_id_fkey" FOREIGN KEY ("membership_id")
  REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "invitation" (
  "id" UUID NOT NULL,
  "organisation_id" UUID NOT NULL,
  "email" TEXT,
  "role" TEXT NOT NULL,
  "invited_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "ended_as" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "invitation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT invitation_ended CHECK (ended_as IN ('accepted', 'revoked') AND ended_at IS NOT NULL OR ended_as IS NULL AND ended_at IS NULL)
);
CREATE INDEX "invitation_organisation_id_id_idx" ON "invitation"("organisation_id", "id");

CREATE TABLE "join_request" (
  "id" UUID NOT NULL,
  "organisation_id" UUID NOT NULL,
  "user_id" TEXT NOT NULL,
  "message" TEXT,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'asked',
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  CONSTRAINT "join_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "join_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "join_request_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT join_request_status CHECK (status IN ('asked', 'accepted', 'refused'))
);
CREATE INDEX "join_request_organisation_id_id_idx" ON "join_request"("organisation_id", "id");
CREATE INDEX "join_request_user_id_idx" ON "join_request"("user_id");
CREATE UNIQUE INDEX join_request_once ON "join_request" (organisation_id, user_id) WHERE status = 'asked';

-- ─── Assisted filing ─────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "draft" ADD COLUMN "channel" TEXT NOT NULL DEFAULT 'online';
ALTER TABLE "draft" ADD CONSTRAINT draft_channel CHECK (channel IN ('online', 'paper'));

CREATE TABLE "assisted_filing" (
  "case_id" UUID NOT NULL,
  "organisation_id" UUID NOT NULL,
  "filed_by" TEXT NOT NULL,
  "filed_at" TIMESTAMPTZ(3) NOT NULL,
  "answer" TEXT,
  "answered_by" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  CONSTRAINT "assisted_filing_pkey" PRIMARY KEY ("case_id"),
  CONSTRAINT assisted_filing_answer CHECK (answer IN ('confirmed', 'disowned') AND answered_at IS NOT NULL OR answer IS NULL AND answered_at IS NULL)
);
CREATE INDEX "assisted_filing_organisation_id_idx" ON "assisted_filing"("organisation_id");

-- ─── Letters about no case ───────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "notice" ADD COLUMN "about" TEXT;
CREATE UNIQUE INDEX notice_about_once ON "notice" (about, message, address) WHERE case_id IS NULL AND about IS NOT NULL;

-- ─── Privacy ─────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE "privacy_request" (
  "id" UUID NOT NULL,
  "user_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "details" TEXT,
  "status" TEXT NOT NULL DEFAULT 'asked',
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "decided_by" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  "reason" TEXT,
  "outcome" JSONB,
  CONSTRAINT "privacy_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT privacy_request_kind CHECK (kind IN ('correction', 'erasure')),
  CONSTRAINT privacy_request_status CHECK (status IN ('asked', 'granted', 'refused'))
);
CREATE INDEX "privacy_request_user_id_id_idx" ON "privacy_request"("user_id", "id");
CREATE UNIQUE INDEX privacy_request_once ON "privacy_request" (user_id, kind) WHERE status = 'asked';

-- How long a kind of data is kept where that was changed from what the register of kinds says.
CREATE TABLE "retention_period" (
  "kind" TEXT NOT NULL,
  "days" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  CONSTRAINT "retention_period_pkey" PRIMARY KEY ("kind"),
  CONSTRAINT retention_period_days CHECK (days > 0)
);

CREATE TABLE "retention_run" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "before" TIMESTAMPTZ(3) NOT NULL,
  "pages" INTEGER NOT NULL DEFAULT 0,
  "erased" INTEGER NOT NULL DEFAULT 0,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "retention_run_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "retention_run_kind_day_key" ON "retention_run"("kind", "day");

-- Erasing what a comment said, or who said it, takes its salt: the hash stays in the seal.
ALTER TABLE "comment" ALTER COLUMN "salt" DROP NOT NULL, ADD COLUMN "erased_at" TIMESTAMPTZ(3);
ALTER TABLE "user" ADD COLUMN "erased_at" TIMESTAMPTZ(3);
