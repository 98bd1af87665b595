/** Everybody whom the matrix tells apart: nobody at all, each seeded role, each role in an organisation. */
import { memberRoles, productRoles, type MemberRole } from '#libs/access/matrix.js';
import { v7 as uuid } from 'uuid';
import { addPerson, sessionOf, userId, type World } from './world.js';

export interface Persona {
  name: string;
  /** Null: not signed in. */
  userId: string | null;
  headers: Readonly<Record<string, string>>;
  /** Held in the own programme. */
  role: string | null;
  /** The holding reaches every programme. */
  everywhere: boolean;
  /** It reaches only another workstream of the own programme. */
  narrowed: boolean;
  /** In the own organisation. */
  member: MemberRole | null;
}

const nothing = { role: null, everywhere: false, narrowed: false, member: null };

export async function personasOf(world: World): Promise<Persona[]> {
  const { pool, own } = world;
  const persona = async (name: string, id: string, more: Partial<Persona>): Promise<Persona> => ({
    ...nothing,
    name,
    userId: id,
    headers: await sessionOf(world.pool, id),
    ...more,
  });
  return [
    { ...nothing, name: 'anonymous', userId: null, headers: {} },
    await persona('signed in', await addPerson(pool, 'nobody'), {}),
    ...(await Promise.all(
      (await seededHolders(world)).map(({ role, id }) => persona(role, id, { role, everywhere: role in productRoles })),
    )),
    await persona('admin of one programme', await holder(world, 'admin', null), { role: 'admin' }),
    await persona('officer of one workstream', await holder(world, 'programme_officer', await otherWorkstream(world)), {
      role: 'programme_officer',
      narrowed: true,
    }),
    ...(await Promise.all(
      memberNames.map(async (member) => persona(member, await memberOf(world, own.organisationId, member), { member })),
    )),
  ];
}

const memberNames = Object.keys(memberRoles) as MemberRole[];

/** One seeded person a role, who belongs to no organisation. */
async function seededHolders({ pool }: World): Promise<{ role: string; id: string }[]> {
  const { rows } = await pool.query<{ role: string; id: string }>(
    `SELECT h.role, min(u.email) AS email, (array_agg(u.id ORDER BY u.email))[1] AS id
     FROM role_holding h JOIN "user" u ON u.id = h.user_id
     WHERE NOT EXISTS (SELECT FROM membership m WHERE m.user_id = u.id) GROUP BY h.role ORDER BY h.role`,
  );
  return rows;
}

async function otherWorkstream({ pool, own }: World): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM workstream WHERE programme_id = $1 AND id <> $2', [
    own.programmeId,
    own.workstreamId,
  ]);
  return rows[0]?.id ?? null;
}

async function holder({ pool, own }: World, role: string, workstreamId: string | null): Promise<string> {
  const id = await addPerson(pool, `${role}-${workstreamId ? 'narrowed' : 'programme'}`);
  await pool.query(
    `INSERT INTO role_holding (id, user_id, programme_id, workstream_id, role, from_at) VALUES ($1, $2, $3, $4, $5, '2020-01-01')`,
    [uuid(), id, own.programmeId, workstreamId, role],
  );
  return id;
}

async function memberOf({ pool }: World, organisationId: string, role: MemberRole): Promise<string> {
  if (role === 'lead') return userId(pool, 'applicant');
  const id = await addPerson(pool, `member-${role}`);
  await pool.query(
    `INSERT INTO membership (id, user_id, organisation_id, role, from_at) VALUES ($1, $2, $3, $4, '2020-01-01')`,
    [uuid(), id, organisationId, role],
  );
  return id;
}
