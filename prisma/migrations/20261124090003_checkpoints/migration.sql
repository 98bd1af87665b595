-- Which cases changed since the last checkpoint: events come in the order of this column, so the smallest index will do.
CREATE INDEX event_by_recording ON "event" USING brin (recorded_at);
