-- Administrative changes: proposed, confirmed by somebody else where they touch money or rules, and kept.

CREATE TABLE "change" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "programme_id" UUID,
    "organisation_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "needs_second" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "effective_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    CONSTRAINT "change_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "change_status" CHECK (status IN ('PENDING', 'APPLIED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT "change_decided" CHECK ((status = 'PENDING') = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT "change_by_two" CHECK (NOT (needs_second AND status = 'APPLIED' AND decided_by = proposed_by))
);
CREATE INDEX "change_subject_subject_id_id_idx" ON "change"("subject", "subject_id", "id");
CREATE INDEX "change_programme_id_id_idx" ON "change"("programme_id", "id");
CREATE INDEX "change_organisation_id_id_idx" ON "change"("organisation_id", "id");
CREATE INDEX "change_status_id_idx" ON "change"("status", "id");
CREATE INDEX "change_proposed_by_id_idx" ON "change"("proposed_by", "id");

-- A change is decided once, and otherwise only its texts may go, when somebody's data is erased.
CREATE FUNCTION guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was "change" := OLD;
BEGIN
  IF OLD.status = 'PENDING' AND NEW.status <> 'PENDING' THEN
    was.status := NEW.status;
    was.decided_by := NEW.decided_by;
    was.decided_at := NEW.decided_at;
    was.decision_reason := NEW.decision_reason;
    was.effective_at := NEW.effective_at;
  ELSIF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND OLD.status <> 'PENDING' THEN
    was.erased_at := NEW.erased_at;
    was.before := NULL;
    was.after := NULL;
    was.reason := NULL;
    was.decision_reason := NULL;
  END IF;
  IF NEW IS DISTINCT FROM was THEN
    RAISE EXCEPTION 'change is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER change_decided_once BEFORE UPDATE ON "change" FOR EACH ROW EXECUTE FUNCTION guard_change();
CREATE TRIGGER change_append_only BEFORE DELETE OR TRUNCATE ON "change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ─── Programmes and their parts are put out of use, never deleted once used ──────────────────────────────────────────

ALTER TABLE "programme" ADD COLUMN "letter_unit" TEXT, ADD COLUMN "letter_year" TEXT NOT NULL DEFAULT 'calendar', ADD COLUMN "ended_at" TIMESTAMPTZ(3);
ALTER TABLE "programme" ADD CONSTRAINT programme_letter_year CHECK (letter_year IN ('calendar', 'fiscal'));
ALTER TABLE "workstream" ADD COLUMN "ended_at" TIMESTAMPTZ(3);
ALTER TABLE "fund" ADD COLUMN "fiscal_year_start" INTEGER NOT NULL DEFAULT 10, ADD COLUMN "ended_at" TIMESTAMPTZ(3);
ALTER TABLE "fund" ADD CONSTRAINT fund_fiscal_year_start CHECK (fiscal_year_start BETWEEN 1 AND 12);

-- ─── Calls ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "call"
  ADD COLUMN "status" TEXT NOT NULL DEFAULT 'draft',
  ADD COLUMN "published_at" TIMESTAMPTZ(3),
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "summary_th" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "summary_en" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "form" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "rubric" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "bands" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "blind" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "reviewers" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "track" TEXT NOT NULL DEFAULT 'central',
  ADD COLUMN "province" TEXT;
ALTER TABLE "call"
  ADD CONSTRAINT call_status CHECK (status IN ('draft', 'published')),
  ADD CONSTRAINT call_track CHECK (track IN ('central', 'provincial') AND (track = 'provincial' OR province IS NULL)),
  ADD CONSTRAINT call_window CHECK (closes_at > opens_at);
-- Before there were drafts of calls, each was open to all.
UPDATE "call" SET status = 'published', published_at = opens_at;

-- ─── Holidays: a day that was taken away may be announced again ──────────────────────────────────────────────────────

ALTER TABLE "holiday" DROP CONSTRAINT "holiday_pkey", ADD CONSTRAINT "holiday_pkey" PRIMARY KEY ("day", "since");
CREATE UNIQUE INDEX holiday_once ON "holiday" (day) WHERE removed IS NULL;

-- ─── Official letters: "ที่ พม 0307/123", one number a letter, without gaps ───────────────────────────────────────────

CREATE TABLE "letter" (
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "letter_pkey" PRIMARY KEY ("case_id", "seq", "message")
);
CREATE UNIQUE INDEX "letter_unit_year_number_key" ON "letter"("unit", "year", "number");
CREATE TRIGGER letter_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "letter"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ─── Wording of letters that a programme has of its own ──────────────────────────────────────────────────────────────

CREATE TABLE "template" (
    "programme_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT,
    "opening" TEXT[],
    "closing" TEXT[],
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "template_pkey" PRIMARY KEY ("programme_id", "message", "lang", "version"),
    CONSTRAINT "template_lang" CHECK (lang IN ('th', 'en'))
);
ALTER TABLE "template" ADD CONSTRAINT "template_programme_id_fkey" FOREIGN KEY ("programme_id")
  REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER template_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "template"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
