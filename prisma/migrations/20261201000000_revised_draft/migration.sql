-- The draft as the consultation changed it, published with the summary.
ALTER TABLE "consultation" ADD COLUMN "revised" TEXT NOT NULL DEFAULT '';
