-- Files that people bring. The bytes lie outside the database, under their hash; the row says whose they are. A row whose
-- upload has not ended has no hash yet: it stands for the time at which the upload began.
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "draft_id" UUID,
    "case_id" UUID,
    "organisation_id" UUID,
    "uploaded_by" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3),
    "sha256" TEXT,
    "bytes" INTEGER,
    "type" TEXT,
    "scan" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "key" TEXT,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "file_draft_id_idx" ON "file"("draft_id");
CREATE INDEX "file_case_id_idx" ON "file"("case_id");
CREATE INDEX "file_organisation_id_idx" ON "file"("organisation_id");
CREATE INDEX "file_sha256_idx" ON "file"("sha256");
CREATE UNIQUE INDEX "file_uploaded_by_key_key" ON "file"("uploaded_by", "key");

ALTER TABLE "file" ADD CONSTRAINT "file_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file" ADD CONSTRAINT "file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file" ADD CONSTRAINT "file_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Stored means whole; and every file belongs somewhere.
ALTER TABLE "file"
  ADD CONSTRAINT file_whole CHECK ((stored_at IS NULL) = (sha256 IS NULL)
    AND (stored_at IS NULL) = (bytes IS NULL) AND (stored_at IS NULL) = (type IS NULL) AND (stored_at IS NULL) = (scan IS NULL)),
  ADD CONSTRAINT file_owned CHECK (num_nonnulls(draft_id, case_id, organisation_id) >= 1);
CREATE INDEX file_under_way ON "file" (began_at) WHERE stored_at IS NULL;
CREATE INDEX file_held ON "file" (began_at) WHERE scan = 'held' AND erased_at IS NULL;

-- One agreement for each time that one is owed, whatever its bytes: a printer does not write the same bytes twice.
ALTER TABLE "document" ADD COLUMN "effect_key" TEXT;
CREATE UNIQUE INDEX "document_case_id_effect_key_key" ON "document"("case_id", "effect_key");

-- Requests counted by minute, for all processes together. Nothing is lost with it, so it need not outlive a crash.
CREATE UNLOGGED TABLE "pace" (
    "kind" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "pace_pkey" PRIMARY KEY ("kind", "who", "minute")
);
