-- Whether the mover owes the case a move, in a column of its own: an index that names `head_seq` has to be written anew
-- with every event, and with it all the others (no update in place). Most events owe no move.
ALTER TABLE "case" ADD COLUMN "owes_move" BOOLEAN NOT NULL DEFAULT true;
UPDATE "case" SET owes_move = mover_seq < head_seq;
ALTER TABLE "case" ADD CONSTRAINT case_owes_move CHECK (owes_move = (mover_seq < head_seq));
DROP INDEX case_unmoved;
CREATE INDEX case_unmoved ON "case" (id) WHERE owes_move;

-- Room on each page for the next version of its rows.
ALTER TABLE "case" SET (fillfactor = 80);
