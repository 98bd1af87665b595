-- What a person reads at once and what once a day, and which notices were read.
CREATE TABLE "notice_preference" (
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "choice" TEXT NOT NULL CHECK (choice IN ('at_once', 'daily')),
    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("user_id", "kind")
);
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notice" ADD COLUMN "read_at" TIMESTAMPTZ(3);
ALTER TABLE "notice" ADD COLUMN "gathered_at" TIMESTAMPTZ(3);
ALTER TABLE "notice" ADD COLUMN "digest_id" UUID;

CREATE INDEX "notice_digest_id_idx" ON "notice"("digest_id");
CREATE INDEX notice_gathered ON "notice" (gathered_at, recipient) WHERE state = 'GATHERED' AND digest_id IS NULL;
CREATE INDEX notice_unread ON "notice" (recipient) WHERE read_at IS NULL;
