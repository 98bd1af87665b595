-- Kinds of notice that no law wants told by mail may be switched off, and the daily digest has its reader's hour.
ALTER TABLE "notice_preference" DROP CONSTRAINT "notice_preference_choice_check";
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_choice_check"
    CHECK (choice IN ('at_once', 'daily', 'off'));

ALTER TABLE "user" ADD COLUMN "digest_hour" SMALLINT NOT NULL DEFAULT 7 CHECK (digest_hour BETWEEN 0 AND 23);
