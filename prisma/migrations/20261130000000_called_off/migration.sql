-- A meeting that does not take place is called off with its reason; "planned" or "held" never told one from another.
ALTER TABLE meeting DROP COLUMN status, ADD COLUMN cancel_reason text;
