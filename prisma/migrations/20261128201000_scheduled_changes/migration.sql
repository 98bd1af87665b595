-- A change that was decided on may wait for the day from which it is to hold: the engine applies it then, or says why not.

ALTER TABLE "change"
  ADD COLUMN "settled_at" TIMESTAMPTZ(3),
  ADD COLUMN "settled_by" TEXT,
  ADD COLUMN "settled_reason" TEXT,
  ADD COLUMN "failure" TEXT;

ALTER TABLE "change" DISABLE TRIGGER change_decided_once;
UPDATE "change" SET settled_at = decided_at WHERE decided_at IS NOT NULL;
ALTER TABLE "change" ENABLE TRIGGER change_decided_once;

ALTER TABLE "change" DROP CONSTRAINT change_status, DROP CONSTRAINT change_by_two;
ALTER TABLE "change"
  ADD CONSTRAINT change_status CHECK (status IN ('PENDING', 'SCHEDULED', 'APPLIED', 'FAILED', 'REFUSED', 'WITHDRAWN')),
  ADD CONSTRAINT change_by_two CHECK (NOT (needs_second AND status IN ('SCHEDULED', 'APPLIED', 'FAILED') AND decided_by = proposed_by)),
  ADD CONSTRAINT change_settled CHECK ((status IN ('PENDING', 'SCHEDULED')) = (settled_at IS NULL)),
  ADD CONSTRAINT change_dated CHECK (status <> 'SCHEDULED' OR effective_at IS NOT NULL),
  ADD CONSTRAINT change_failed CHECK ((status = 'FAILED') = (failure IS NOT NULL));
CREATE INDEX change_due ON "change" (effective_at, id) WHERE status = 'SCHEDULED';

-- Decided once; settled once, where it waited; and otherwise only its texts may go, when somebody's data is erased.
CREATE OR REPLACE FUNCTION guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was "change" := OLD;
BEGIN
  IF OLD.status = 'PENDING' AND NEW.status <> 'PENDING' THEN
    was.status := NEW.status;
    was.decided_by := NEW.decided_by;
    was.decided_at := NEW.decided_at;
    was.decision_reason := NEW.decision_reason;
    was.effective_at := NEW.effective_at;
    was.settled_at := NEW.settled_at;
  ELSIF OLD.status = 'SCHEDULED' AND NEW.status IN ('APPLIED', 'FAILED', 'WITHDRAWN') THEN
    was.status := NEW.status;
    was.settled_at := NEW.settled_at;
    was.settled_by := NEW.settled_by;
    was.settled_reason := NEW.settled_reason;
    was.failure := NEW.failure;
  ELSIF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND OLD.settled_at IS NOT NULL THEN
    was.erased_at := NEW.erased_at;
    was.before := NULL;
    was.after := NULL;
    was.reason := NULL;
    was.decision_reason := NULL;
    was.settled_reason := NULL;
  END IF;
  IF NEW IS DISTINCT FROM was THEN
    RAISE EXCEPTION 'change is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
