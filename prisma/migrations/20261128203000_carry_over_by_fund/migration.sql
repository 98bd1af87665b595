-- Whether a fund's uncommitted money may go into a later fiscal year is the fund's own rule [K].
ALTER TABLE "fund" ADD COLUMN "carries_over" TEXT NOT NULL DEFAULT 'uncommitted';
ALTER TABLE "fund" ADD CONSTRAINT fund_carries_over CHECK (carries_over IN ('uncommitted', 'nothing'));
