-- Where a word stands is looked up by programme and letters together: a word that is common in one programme costs nothing
-- in another that does not have it. The text stands beside the case, so that a case that moves leaves its words alone.
CREATE TABLE "case_word" (
    "case_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "case_word_pkey" PRIMARY KEY ("case_id")
);
INSERT INTO case_word SELECT id, programme_id, search_text FROM "case";

-- Each run of so many to three letters, within the programme, as a number.
CREATE FUNCTION word_keys(programme uuid, body text, least_letters int) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT ('x' || left(md5(programme || substr(body, start, letters)), 8))::bit(32)::int)
    FROM generate_series(least_letters, 3) AS letters, generate_series(1, char_length(body) - letters + 1) AS start
$$;
-- A search never waits for words that are not in their place yet.
CREATE INDEX case_word_by_keys ON case_word USING gin (word_keys(programme_id, body, 1)) WITH (fastupdate = off);

CREATE FUNCTION keep_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM case_word WHERE case_id = OLD.id;
    RETURN NULL;
  END IF;
  INSERT INTO case_word VALUES (NEW.id, NEW.programme_id, NEW.search_text)
    ON CONFLICT (case_id) DO UPDATE SET programme_id = EXCLUDED.programme_id, body = EXCLUDED.body;
  RETURN NULL;
END $$;
CREATE TRIGGER case_words AFTER INSERT OR DELETE OR UPDATE OF programme_id, search_text ON "case"
  FOR EACH ROW EXECUTE FUNCTION keep_case_words();

-- Cases of these programmes and organisations whose text has the fragment, at most so many of each. Statistics know how
-- common a word is, and not where: left to itself, the planner walks whole lists for it. Here it may only look the word up.
DROP FUNCTION cases_like;
DROP INDEX case_by_text;
DROP EXTENSION btree_gin;
CREATE FUNCTION cases_with(programmes uuid[], organisations uuid[], fragment text, most int)
RETURNS SETOF uuid LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT found.case_id FROM unnest(programmes) AS p(id)
    CROSS JOIN LATERAL (
      SELECT w.case_id FROM case_word w
       WHERE word_keys(w.programme_id, w.body, 1) @> word_keys(p.id, fragment, least(3, char_length(fragment)))
         AND w.programme_id = p.id AND strpos(w.body, fragment) > 0
       LIMIT most) found
  UNION
  SELECT found.id FROM unnest(organisations) AS o(id)
    CROSS JOIN LATERAL (
      SELECT c.id FROM "case" c WHERE c.organisation_id = o.id AND strpos(c.search_text, fragment) > 0 LIMIT most) found
$$;
