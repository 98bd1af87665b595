-- Case time: the machine's clock plus the sandbox's offset, read afresh at each call (so also after waiting for a lock).
CREATE FUNCTION case_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT date_trunc('milliseconds', clock_timestamp() + offset_ms * interval '1 millisecond') FROM sandbox_clock
$$;

-- The version of the holiday table: the latest announcement that added or removed a day.
CREATE FUNCTION calendar_version() RETURNS integer LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(max(greatest(since, coalesce(removed, 0))), 0) FROM holiday
$$;

-- Recipients of a notice: one person; holders of a role in a programme; members of an organisation.
CREATE FUNCTION recipients(person text, role_key text, programme uuid, party uuid)
RETURNS TABLE (id text, email text, lang text) LANGUAGE sql STABLE AS $$
  SELECT u.id, u.email, u.lang FROM "user" u WHERE u.id = person
  UNION
  SELECT u.id, u.email, u.lang FROM role_holding h JOIN "user" u ON u.id = h.user_id
   WHERE h.role = role_key AND (h.programme_id = programme OR h.programme_id IS NULL) AND h.until_at IS NULL
  UNION
  SELECT u.id, u.email, u.lang FROM membership m JOIN "user" u ON u.id = m.user_id
   WHERE m.organisation_id = party AND m.role <> 'viewer' AND m.until_at IS NULL
$$;
