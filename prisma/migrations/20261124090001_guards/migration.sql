-- What the Prisma schema cannot say: what may never change, what may never be negative, and an index for each list.
-- Lists sort by "due, then id"; a case without a due sorts last, which keyset pages can only follow when the sort key is
-- never null: queries must order by exactly `coalesce(due_at, 'infinity')`, as these indexes do.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ─── The evidence is only ever added to ──────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "event" ADD CONSTRAINT event_seq_positive CHECK (seq >= 1);

-- ─── The sandbox clock only grows ────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "sandbox_clock"
  ADD CONSTRAINT sandbox_clock_one_row CHECK (id = 1),
  ADD CONSTRAINT sandbox_clock_not_behind CHECK (offset_ms >= 0);

CREATE FUNCTION refuse_turning_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.offset_ms < OLD.offset_ms THEN
    RAISE EXCEPTION 'the sandbox clock only goes forward' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER sandbox_clock_grows BEFORE UPDATE ON "sandbox_clock"
  FOR EACH ROW EXECUTE FUNCTION refuse_turning_back();
CREATE TRIGGER sandbox_clock_stays BEFORE DELETE OR TRUNCATE ON "sandbox_clock"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO "sandbox_clock" (id, offset_ms) VALUES (1, 0);

-- ─── Money ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "envelope"
  ADD CONSTRAINT envelope_not_overdrawn CHECK (committed + payable + paid <= budget),
  ADD CONSTRAINT envelope_not_negative CHECK (
    least(budget, committed, payable, paid, spent, refunded, recovered, written_off, disallowed) >= 0
  );
ALTER TABLE "ledger_entry" ADD CONSTRAINT ledger_entry_moves_money CHECK (amount > 0 AND debit <> credit);
ALTER TABLE "payment" ADD CONSTRAINT payment_pays CHECK (amount > 0);

-- ─── Cases ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Numbers in references. A rolled-back transaction leaves a gap, which a reference may have.
CREATE SEQUENCE case_number;

-- What the sweep looks for: moves owed, and times that have come.
CREATE INDEX case_unmoved ON "case" (id) WHERE mover_seq < head_seq;
CREATE INDEX case_wake ON "case" (wake_at, id) WHERE ended_at IS NULL AND wake_at IS NOT NULL;
CREATE INDEX case_stuck ON "case" (stuck_since, id) WHERE stuck_reason IS NOT NULL;

CREATE INDEX case_by_due ON "case" ((coalesce(due_at, 'infinity')), id);
CREATE INDEX case_by_programme ON "case" (programme_id, definition_key, (coalesce(due_at, 'infinity')), id);
CREATE INDEX case_by_stage ON "case" (programme_id, definition_key, stage, (coalesce(due_at, 'infinity')), id);
CREATE INDEX case_by_organisation ON "case" (organisation_id, (coalesce(due_at, 'infinity')), id);
CREATE INDEX case_by_process ON "case" (definition_key, opened_at, id);
CREATE INDEX case_by_text ON "case" USING gin (search_text gin_trgm_ops);

-- ─── The inbox ───────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE INDEX seat_of_person ON "seat" (person_id, (coalesce(due_at, 'infinity')), case_id, id)
  WHERE status = 'offered';
-- Free seats alone: those that are somebody's would have to be passed over one by one.
CREATE INDEX seat_of_role ON "seat" (programme_id, role, (coalesce(due_at, 'infinity')), case_id, id)
  WHERE status = 'offered' AND person_id IS NULL;
CREATE INDEX seat_of_organisation ON "seat" (organisation_id, (coalesce(due_at, 'infinity')), case_id, id)
  WHERE status = 'offered' AND person_id IS NULL;

-- ─── Notices ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Told once each, whatever is retried.
CREATE UNIQUE INDEX notice_once ON "notice" (case_id, seq, message, recipient, address);
CREATE INDEX notice_to_deliver ON "notice" (lane, (coalesce(next_attempt_at, created_at)), id) WHERE state IN ('PENDING', 'RETRY');
CREATE INDEX notice_leased ON "notice" (lease_until) WHERE state = 'SENDING';
CREATE INDEX notice_in_doubt ON "notice" (created_at, id) WHERE state IN ('UNKNOWN', 'FAILED');
CREATE INDEX audience_to_expand ON "audience" (at, id) WHERE done_at IS NULL;
