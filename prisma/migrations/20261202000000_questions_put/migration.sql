-- What the public is asked, besides the draft itself (s.14).
ALTER TABLE "consultation" ADD COLUMN "questions" TEXT NOT NULL DEFAULT '';
