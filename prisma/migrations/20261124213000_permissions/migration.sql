-- A role may be held in a part of a programme, and who read what is kept.

ALTER TABLE "role_holding" ADD COLUMN "workstream_id" UUID, ADD COLUMN "province" TEXT, ADD COLUMN "call_id" UUID;
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_workstream_id_fkey" FOREIGN KEY ("workstream_id")
  REFERENCES "workstream"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_call_id_fkey" FOREIGN KEY ("call_id")
  REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A narrowing that names no programme would reach into all of them.
ALTER TABLE "role_holding" ADD CONSTRAINT role_holding_narrowed_within_programme
  CHECK (programme_id IS NOT NULL OR (workstream_id IS NULL AND call_id IS NULL));

CREATE TABLE "access_log" (
  "id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "kind" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "code" TEXT,
  "times" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "access_log_user_id_id_idx" ON "access_log"("user_id", "id");
CREATE INDEX "access_log_subject_id_idx" ON "access_log"("subject", "id");
ALTER TABLE "access_log" ADD CONSTRAINT access_log_kind CHECK (kind IN ('read', 'denied'));
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR TRUNCATE ON "access_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Old rows may go when their time of keeping is over; who has just looked cannot wipe it away.
CREATE TRIGGER access_log_kept BEFORE DELETE ON "access_log"
  FOR EACH ROW WHEN (OLD.at > clock_timestamp() - interval '90 days') EXECUTE FUNCTION refuse_change();
