-- Words are searched for within a programme: a word that is common elsewhere must not make a search walk through one in
-- which it is rare. btree_gin puts the programme into the same index.
CREATE EXTENSION IF NOT EXISTS btree_gin;
DROP INDEX case_by_text;
CREATE INDEX case_by_text ON "case" USING gin (programme_id, search_text gin_trgm_ops);

-- Cases of these programmes and organisations whose text is like the pattern, at most so many of each. Statistics know
-- how common a word is, and not where: left to itself, the planner walks whole lists for it. Here it may only look the
-- word up.
CREATE FUNCTION cases_like(programmes uuid[], organisations uuid[], pattern text, most int)
RETURNS SETOF uuid LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off AS $$
  SELECT found.id FROM unnest(programmes) AS p(id)
    CROSS JOIN LATERAL (
      SELECT c.id FROM "case" c WHERE c.programme_id = p.id AND c.search_text LIKE pattern LIMIT most) found
  UNION
  SELECT found.id FROM unnest(organisations) AS o(id)
    CROSS JOIN LATERAL (
      SELECT c.id FROM "case" c WHERE c.organisation_id = o.id AND c.search_text LIKE pattern LIMIT most) found
$$;
