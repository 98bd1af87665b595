-- Nobody acts where they do not belong: conflicts of interest, delegations, what people know, and meetings as they were held.

-- Figures of the rules that an administrator may change, by name.
CREATE TABLE "rule_setting" (
  "key" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "basis" TEXT NOT NULL,
  CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("key")
);
INSERT INTO "rule_setting" VALUES
  ('conflict.past_membership_days', 1095, 'policy: whoever left an organisation judges it no sooner than after three years');

-- ─── Conflicts of interest ───────────────────────────────────────────────────────────────────────────────────────────

-- With one case (its whole tree of linked cases: `case_id` is the root), or with whatever an organisation brings.
CREATE TABLE "conflict_declaration" (
  "id" UUID NOT NULL,
  "user_id" TEXT NOT NULL,
  "case_id" UUID,
  "organisation_id" UUID,
  "kind" TEXT NOT NULL,
  "reason" TEXT,
  "text_id" UUID,
  "from_at" TIMESTAMPTZ(3) NOT NULL,
  "until_at" TIMESTAMPTZ(3),
  "declared_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "conflict_declaration_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "conflict_declaration_with_one" CHECK ((case_id IS NULL) <> (organisation_id IS NULL)),
  CONSTRAINT "conflict_declaration_dates" CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE UNIQUE INDEX "conflict_declaration_user_id_case_id_key" ON "conflict_declaration"("user_id", "case_id");
CREATE INDEX "conflict_declaration_case_id_idx" ON "conflict_declaration"("case_id");
CREATE INDEX "conflict_declaration_organisation_id_idx" ON "conflict_declaration"("organisation_id");
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_user_id_fkey" FOREIGN KEY ("user_id")
  REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was declared stays; a relation may end, and its words may be erased.
CREATE FUNCTION guard_declaration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was "conflict_declaration" := OLD;
BEGIN
  was.until_at := NEW.until_at;
  IF NEW.reason IS NULL THEN was.reason := NULL; END IF;
  IF NEW IS DISTINCT FROM was THEN
    RAISE EXCEPTION 'conflict_declaration keeps what was declared' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conflict_declaration_kept BEFORE UPDATE ON "conflict_declaration"
  FOR EACH ROW EXECUTE FUNCTION guard_declaration();
CREATE TRIGGER conflict_declaration_not_deleted BEFORE DELETE OR TRUNCATE ON "conflict_declaration"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- All conflicts of a person as of now: organisations they belong or lately belonged to, and what they declared. Volatile
-- on purpose: asked under a case's lock, it sees what was committed while the lock was waited for.
CREATE FUNCTION conflicts_of(person text) RETURNS TABLE (organisation_id uuid, case_id uuid, kind text)
LANGUAGE sql VOLATILE AS $$
  WITH t AS MATERIALIZED (
    SELECT case_now() AS at, (SELECT value FROM rule_setting WHERE key = 'conflict.past_membership_days') AS days
  )
  SELECT m.organisation_id, NULL::uuid,
         CASE WHEN m.until_at IS NULL OR m.until_at > t.at THEN 'same_organisation' ELSE 'past_membership' END
    FROM membership m, t
   WHERE m.user_id = person AND (m.until_at IS NULL OR m.until_at > t.at - t.days * interval '1 day')
  UNION ALL
  SELECT d.organisation_id, d.case_id, d.kind FROM conflict_declaration d, t
   WHERE d.user_id = person AND d.from_at <= t.at AND (d.until_at IS NULL OR d.until_at > t.at)
$$;

-- The kind of a person's conflict with a case, by its organisation and the root of its tree; null where there is none.
CREATE FUNCTION conflict_in(person text, organisation uuid, root uuid) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT c.kind FROM conflicts_of(person) c
   WHERE c.organisation_id = organisation OR c.case_id = root ORDER BY c.case_id NULLS LAST, c.kind LIMIT 1
$$;

-- ─── Delegations ─────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE "delegation" (
  "id" UUID NOT NULL,
  "from_user" TEXT NOT NULL,
  "to_user" TEXT NOT NULL,
  "role" TEXT,
  "programme_id" UUID,
  "case_id" UUID,
  "from_at" TIMESTAMPTZ(3) NOT NULL,
  "until_at" TIMESTAMPTZ(3) NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "withdrawn_at" TIMESTAMPTZ(3),
  CONSTRAINT "delegation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "delegation_to_another" CHECK (from_user <> to_user),
  CONSTRAINT "delegation_dates" CHECK (from_at < until_at),
  CONSTRAINT "delegation_scope" CHECK ((role IS NULL) = (programme_id IS NULL) AND (role IS NULL OR case_id IS NULL))
);
CREATE INDEX "delegation_from_user_idx" ON "delegation"("from_user");
CREATE INDEX "delegation_to_user_idx" ON "delegation"("to_user");
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_user_fkey" FOREIGN KEY ("from_user")
  REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_user_fkey" FOREIGN KEY ("to_user")
  REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- For whom a person acts in a case now; `role` null: in any seat.
CREATE FUNCTION acts_for(person text, programme uuid, root uuid) RETURNS TABLE (delegator text, role text)
LANGUAGE sql VOLATILE AS $$
  SELECT d.from_user, d.role FROM delegation d, (SELECT case_now() AS at) t
   WHERE d.to_user = person AND d.withdrawn_at IS NULL AND d.from_at <= t.at AND d.until_at > t.at
     AND (d.programme_id IS NULL OR d.programme_id = programme) AND (d.case_id IS NULL OR d.case_id = root)
$$;

-- Recipients of a notice about a case: one person and whoever acts for them; holders of a role without those who have a
-- conflict; members of its party.
CREATE FUNCTION recipients_in(person text, role_key text, party uuid, programme uuid, organisation uuid, root uuid)
RETURNS TABLE (id text, email text, lang text) LANGUAGE sql VOLATILE AS $$
  SELECT u.id, u.email, u.lang FROM "user" u WHERE u.id = person
  UNION
  SELECT u.id, u.email, u.lang FROM delegation d JOIN "user" u ON u.id = d.to_user, (SELECT case_now() AS at) t
   WHERE d.from_user = person AND d.withdrawn_at IS NULL AND d.from_at <= t.at AND d.until_at > t.at
     AND (d.programme_id IS NULL OR d.programme_id = programme) AND (d.case_id IS NULL OR d.case_id = root)
     AND conflict_in(u.id, organisation, root) IS NULL
  UNION
  SELECT u.id, u.email, u.lang FROM role_holding h JOIN "user" u ON u.id = h.user_id
   WHERE h.role = role_key AND (h.programme_id = programme OR h.programme_id IS NULL) AND holds_now(h.from_at, h.until_at)
     AND conflict_in(u.id, organisation, root) IS NULL
  UNION
  SELECT u.id, u.email, u.lang FROM membership m JOIN "user" u ON u.id = m.user_id
   WHERE m.organisation_id = party AND m.role <> 'viewer' AND holds_now(m.from_at, m.until_at)
$$;

-- ─── What people know ────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE "expertise" (
  "user_id" TEXT NOT NULL,
  "tags" TEXT[],
  "provinces" TEXT[],
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "expertise_pkey" PRIMARY KEY ("user_id")
);
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_user_id_fkey" FOREIGN KEY ("user_id")
  REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "case_topic" (
  "case_id" UUID NOT NULL,
  "tags" TEXT[],
  CONSTRAINT "case_topic_pkey" PRIMARY KEY ("case_id")
);

-- ─── Meetings ────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "meeting" ADD COLUMN "chair" TEXT, ADD COLUMN "closed_at" TIMESTAMPTZ(3);

CREATE TABLE "meeting_presence" (
  "id" UUID NOT NULL,
  "meeting_id" UUID NOT NULL,
  "user_id" TEXT NOT NULL,
  "arrived_at" TIMESTAMPTZ(3) NOT NULL,
  "left_at" TIMESTAMPTZ(3),
  CONSTRAINT "meeting_presence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "meeting_presence_dates" CHECK (left_at IS NULL OR left_at > arrived_at)
);
CREATE INDEX "meeting_presence_meeting_id_idx" ON "meeting_presence"("meeting_id");
ALTER TABLE "meeting_presence" ADD CONSTRAINT "meeting_presence_meeting_id_fkey" FOREIGN KEY ("meeting_id")
  REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "meeting_item" (
  "id" UUID NOT NULL,
  "meeting_id" UUID NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "case_id" UUID NOT NULL,
  "recused" TEXT[],
  "outcome" TEXT,
  "resolution" TEXT,
  "decided_at" TIMESTAMPTZ(3),
  "present" TEXT[],
  CONSTRAINT "meeting_item_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "meeting_item_meeting_id_case_id_key" ON "meeting_item"("meeting_id", "case_id");
CREATE UNIQUE INDEX "meeting_item_meeting_id_ordinal_key" ON "meeting_item"("meeting_id", "ordinal");
CREATE INDEX "meeting_item_case_id_idx" ON "meeting_item"("case_id");
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_meeting_id_fkey" FOREIGN KEY ("meeting_id")
  REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
