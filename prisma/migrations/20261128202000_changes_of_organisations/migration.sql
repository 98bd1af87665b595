-- Whoever verifies in one province reads and decides on what concerns its organisations: found by the organisation itself.
ALTER TABLE "change" ADD CONSTRAINT "change_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "organisation_pair" ADD CONSTRAINT "organisation_pair_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
