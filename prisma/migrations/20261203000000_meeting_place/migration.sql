-- Whoever is called to a meeting is told where it is held.
ALTER TABLE meeting ADD COLUMN place text;
