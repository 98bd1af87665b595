-- How a person reads years: Buddhist or Common Era; null as the language usually counts.
ALTER TABLE "user" ADD COLUMN era TEXT CHECK (era IN ('BE', 'CE'));
