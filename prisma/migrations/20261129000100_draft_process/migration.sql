-- A proposal says by which process it goes, as a call says it for its applications: a second process for proposals that is
-- stored later must not take over the drafts of the first.
ALTER TABLE "draft" ADD COLUMN "process" TEXT;
UPDATE "draft" SET "process" = (
  SELECT key FROM "definition" WHERE body::json ->> 'subject' = 'proposal' ORDER BY key LIMIT 1) WHERE kind = 'proposal';
ALTER TABLE "draft" ADD CONSTRAINT draft_process CHECK ((kind = 'proposal') = (process IS NOT NULL));
