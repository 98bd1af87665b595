-- What a person found out about an order of whose fate the bank said nothing. Only ever added to.
CREATE TABLE "payment_finding" (
  "id" UUID NOT NULL,
  "payment_id" UUID NOT NULL,
  "finding" TEXT NOT NULL,
  "bank_ref" TEXT,
  "reason" TEXT NOT NULL,
  "found_by" TEXT NOT NULL,
  "found_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "payment_finding_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payment_finding_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT payment_finding_known CHECK (finding IN ('paid', 'refused', 'looked_into')),
  CONSTRAINT payment_finding_ref CHECK ((finding = 'paid') = (bank_ref IS NOT NULL))
);
CREATE INDEX "payment_finding_payment_id_idx" ON "payment_finding"("payment_id");
CREATE TRIGGER payment_finding_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "payment_finding"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
