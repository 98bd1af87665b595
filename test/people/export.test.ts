/** What a person is given of all that is held on them: everything, and the files. */
import { rm } from 'node:fs/promises';
import { FileStore } from '#libs/files/store.js';
import { heldOn } from '#libs/privacy/export.js';
import { heldBy, notExported, type Section } from '#libs/privacy/held.js';
import { dataKinds } from '#libs/privacy/register.js';
import { sessionOf, buildWorld, userId, type World } from '#test/access-matrix/world.js';
import { apiUnderTest, caller, type ApiUnderTest } from '#test/api/stack.js';
import { pdf } from '#test/files/samples.js';
import { unzipped } from './archive.js';

let api: ApiUnderTest;
let world: World;
let leadId: string;
let spareId: string;

beforeAll(async () => {
  api = await apiUnderTest();
  world = await buildWorld(api);
  leadId = await userId(world.pool, 'applicant');
  ({ spareId } = world.own);
  await world.pool.query(
    `INSERT INTO expertise (user_id, tags, provinces, updated_at) VALUES ($1, '{law}', '{}', now())`,
    [spareId],
  );
});
afterAll(() => api.close());

const sql = async <T extends object>(text: string, values: unknown[] = []) =>
  (await world.pool.query<T>(text, values)).rows;

async function exported(id: string) {
  const headers = await sessionOf(world.pool, id);
  const reply = await api.app.inject({ url: '/people/me/export', headers });
  expect(reply).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/zip' } });
  const files = unzipped(reply.rawPayload);
  const data = JSON.parse(files.get('data.json')!.toString());
  const rows = (key: string, what: string): Record<string, unknown>[] =>
    data.kinds
      .find(({ kind }: { kind: string }) => kind === key)
      .rows.filter((row: { what: string }) => row.what === what);
  return { text: files.get('data.json')!.toString(), files, data, rows };
}

describe('the export', () => {
  test('is one archive: data, kind by kind, and the bytes of every file', async () => {
    const lead = caller(api.app, await sessionOf(world.pool, leadId));
    const type = { 'content-type': 'application/octet-stream' };
    const { body } = await lead.post(`/drafts/${world.own.draftId}/files?name=แผนงาน.pdf`, pdf, type);
    const { files, rows, data } = await exported(leadId);
    const row = rows('file', 'file').find(({ id }) => id === body.id);
    expect(row).toMatchObject({ name: 'แผนงาน.pdf', path: `files/${body.id}/แผนงาน.pdf` });
    expect(files.get(String(row!['path']))).toEqual(pdf);
    expect(rows('account', 'account')).toMatchObject([{ email: 'applicant@saphan.example' }]);
    expect(rows('membership', 'membership')).toMatchObject([{ role: 'lead' }]);
    expect(rows('case_text', 'text').map((text) => text['case_id'])).toContain(world.own.applicationId);
    expect(data.kinds).toHaveLength(dataKinds.length);
  });

  test('holds what a person declared, handed on, belongs to, knows and asked for', async () => {
    const { rows } = await exported(spareId);
    for (const [kind, what] of [
      ['membership', 'conflict'],
      ['membership', 'delegation'],
      ['membership', 'role'],
      ['membership', 'membership'],
      ['invitation', 'join_request'],
      ['account', 'expertise'],
      ['privacy_request', 'privacy_request'],
      ['sign_in', 'session'],
    ] as const)
      expect({ what, rows: rows(kind, what).length > 0 }).toEqual({ what, rows: true });
  });

  test('holds no secret, and nothing that opens an account', async () => {
    const { text } = await exported(leadId);
    const [{ password }] = (await sql<{ password: string }>('SELECT password FROM account LIMIT 1')) as [
      { password: string },
    ];
    const hashes = await sql<{ token_hash: string }>('SELECT token_hash FROM session');
    const codes = await sql<{ secret: string; backup_codes: string }>('SELECT secret, backup_codes FROM two_factor');
    const secrets = [password, ...hashes.map((row) => row.token_hash), ...codes.flatMap((row) => Object.values(row))];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('says of a file whose bytes are gone that it has none', async () => {
    const [{ id, sha256 }] = (await sql<{ id: string; sha256: string }>('SELECT id, sha256 FROM file WHERE id = $1', [
      world.own.caseFileId,
    ])) as [{ id: string; sha256: string }];
    await rm(new FileStore(api.settings.filesDir).pathOf(sha256));
    const { rows } = await exported(leadId);
    expect(rows('file', 'file').find((row) => row['id'] === id)).toMatchObject({ path: null });
  });
});

describe('no table is forgotten', () => {
  const sections: readonly Section[] = Object.values(heldBy).flat();
  const known = new Set([...sections.flatMap(({ by }) => by), ...Object.keys(notExported)]);
  /** What its name says to name a person. */
  const naming =
    /(^|_)(user|user_id|person_id|actor|author_id|recipient|chair|attendance|present|recused|reviewers|email|from_user|to_user|holder|member_id)$|_by$/;

  const columns = () =>
    sql<{ place: string; table: string; name: string }>(
      `SELECT table_name || '.' || column_name AS place, table_name AS table, column_name AS name
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_prisma%'
          AND data_type IN ('text', 'uuid', 'ARRAY', 'json', 'jsonb')`,
    );

  test('by its name: every column that names a person is exported, or excused with a reason', async () => {
    const found = (await columns()).filter(({ name }) => naming.test(name)).map(({ place }) => place);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((place) => !known.has(place))).toEqual([]);
  });

  test('by its content: the id of somebody who did everything stands in no other column', async () => {
    const people = [
      leadId,
      spareId,
      await userId(world.pool, 'officer'),
      await userId(world.pool, 'administrator-own'),
    ];
    const elsewhere: string[] = [];
    for (const { place, table, name } of await columns()) {
      if (known.has(place)) continue;
      const [{ found }] = (await sql<{ found: boolean }>(
        `SELECT EXISTS (SELECT FROM "${table}" WHERE "${name}"::text ~ $1) AS found`,
        [people.join('|')],
      )) as [{ found: boolean }];
      if (found) elsewhere.push(place);
    }
    expect(elsewhere).toEqual([]);
  });

  test('each statement asks by the columns that it names, and belongs to a kind of the register', async () => {
    const asked = new Set(dataKinds.flatMap(({ held }) => held));
    for (const section of sections) {
      expect(asked.has(section)).toBe(true);
      for (const place of section.by) {
        const [table, name] = place.split('.') as [string, string];
        expect(section.sql).toMatch(new RegExp(`\\b(FROM|JOIN) "?${table}"?\\b`));
        expect(section.sql).toMatch(new RegExp(`\\b${name}\\b`));
      }
    }
    await expect(heldOn(world.pool, dataKinds, spareId, 'nobody@nowhere.example')).resolves.toHaveLength(
      dataKinds.length,
    );
  });
});
