-- The public page of awards goes through the grants that money was ever committed to, the newest first.
CREATE INDEX ledger_entry_granted ON "ledger_entry" (grant_id DESC) WHERE debit = 'available' OR credit = 'available';
