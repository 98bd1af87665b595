/** Why each case is stuck: one case for every cause, as those who keep them going read it, in both languages. */
import { v7 } from 'uuid';
import { bangkokDay, endOfBangkokDay, addDays } from '#libs/calendar/working-days.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Cause } from '#libs/process/causes.js';
import type { Standstill } from '#libs/process/standstill.js';
import type { CaseState, RunningClock, Seat } from '#libs/process/state.js';
import { seed } from '#prisma/seed.js';
import { applicationCase, stateOf } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let admin: Caller;
let original: string;
/** People's ids by the part of their address before the @. */
let people: Record<string, string>;
let base: CaseState;

const today = bangkokDay(new Date().toISOString());
/** The due of what had to happen `days` ago at the latest. */
const dueAgo = (days: number) => endOfBangkokDay(addDays(today, -days));

const seat = (ask: string, role: string, key: string | null = null, status: Seat['status'] = 'offered'): Seat => ({
  id: `9.${ask}.${key ?? role}`,
  ask,
  role,
  person: key && (people[key] ?? null),
  status,
});

const clock = (stage: string, dueAt: string, more: Partial<RunningClock> = {}): RunningClock => ({
  id: `${stage}.time.9`,
  key: keyOfClock(stage),
  stage,
  startAt: base.enteredAt,
  dueAt,
  revision: 1,
  calendarVersion: 1,
  extensions: 0,
  extendedDays: 0,
  pausedAt: null,
  pausedBy: null,
  firedAt: dueAt < new Date().toISOString() ? dueAt : null,
  remindedUntil: base.enteredAt,
  ...more,
});

const keyOfClock = (stage: string) =>
  catalogue.flatMap(({ stages }) => stages).find(({ key, clocks }) => key === stage && clocks.length > 0)?.clocks[0]
    ?.key ?? '';

interface Seeded {
  process?: string;
  state: () => Partial<CaseState>;
  /** Columns of the case's row, and what lies beside it. */
  row?: Record<string, string>;
  beside?: (id: string) => Promise<unknown>;
  th: RegExp;
  en: RegExp;
}

const linked = (process: string, overdueSince: string | null, end: string | null = null) => ({
  caseId: v7(),
  process,
  ordinal: 1,
  visit: 8,
  end,
  kind: end && 'fulfilled',
  overdueSince,
});
const query = (sql: string, values: unknown[]) => api.database.pool.query(sql, values);

const seeds: readonly (readonly [name: string, cause: Cause, Seeded])[] = [
  [
    'a reviewer is late',
    'person',
    {
      state: () => ({
        stage: 'review',
        seats: [seat('review', 'reviewer', 'reviewer1')],
        clocks: [clock('review', dueAgo(3))],
      }),
      th: /รอ.*\(กมล รักไทย\) เกินกำหนด 3 วัน/,
      en: /waits for .*\(กมล รักไทย\), 3 days over\./,
    },
  ],
  [
    'a seat is unfilled',
    'unfilled',
    {
      state: () => ({ stage: 'review', seats: [seat('review', 'reviewer')], clocks: [] }),
      th: /ยังไม่มีผู้รับที่ของ/,
      en: /Nobody could be found to sit as/,
    },
  ],
  [
    'a reviewer stepped down with a conflict, and nobody is left',
    'conflicted',
    {
      state: () => ({
        stage: 'review',
        seats: [seat('review', 'reviewer', 'reviewer2', 'vacated'), seat('review', 'reviewer')],
        recused: [people['reviewer2'] ?? ''],
        clocks: [],
      }),
      th: /ถอนตัวเพราะมีส่วนได้เสีย/,
      en: /stepped down with a conflict of interest/,
    },
  ],
  [
    'something that the gate wants is missing',
    'gate',
    {
      process: 'policy-measure',
      state: () => ({
        stage: 'necessity',
        facts: { instrument: 'A' },
        seats: [seat('necessity', 'legal_officer')],
        clocks: [clock('necessity', dueAgo(1))],
      }),
      th: /ยังไม่มี .* เกินกำหนด 1 วัน/,
      en: /Missing: .*, 1 day over/,
    },
  ],
  [
    'the party has not answered a return',
    'returned',
    {
      state: () => ({
        stage: 'revision',
        taken: { 'completeness.return': 1 },
        seats: [seat('resubmission', 'applicant')],
        clocks: [clock('revision', dueAgo(-5))],
      }),
      th: /ส่งกลับให้แก้ไขแล้ว รอ.*ส่งคืน ภายใน/,
      en: /returned for changes, and waits for .*, by /,
    },
  ],
  [
    'the register does not say that the party is verified',
    'unverified',
    {
      state: () => ({
        stage: 'agreement',
        seats: [seat('grantee', 'applicant'), seat('fund', 'fund_signatory')],
        clocks: [clock('agreement', dueAgo(2))],
      }),
      row: { organisation_id: 'unverified' },
      th: /ทะเบียนองค์กรยังไม่ยืนยันว่า องค์กร ผู้ลงนาม และบัญชีผ่านการตรวจสอบ เกินกำหนด 2 วัน/,
      en: /register of organisations does not say yet: .*, 2 days over/,
    },
  ],
  [
    'the party has not signed',
    'unsigned',
    {
      state: () => ({
        stage: 'agreement',
        seats: [seat('grantee', 'applicant'), seat('fund', 'fund_signatory', null, 'answered')],
        clocks: [clock('agreement', dueAgo(2))],
      }),
      th: /ลงนามสัญญา เกินกำหนด 2 วัน/,
      en: /agreement is not signed yet.*2 days over/,
    },
  ],
  [
    'a report is overdue, and holds the next instalment',
    'held',
    {
      state: () => ({
        stage: 'instalments',
        facts: { instalments: 3 },
        seats: [],
        clocks: [],
        linked: [linked('instalment', null, 'paid'), linked('report', dueAgo(10))],
      }),
      th: /รายงานผลการดำเนินงาน ครั้งที่ 1 เกินกำหนด 10 วัน/,
      en: /Report on a period 1 is overdue, 10 days over/,
    },
  ],
  [
    'a report was returned and is not mended',
    'returned',
    {
      process: 'report',
      state: () => ({
        stage: 'mending',
        taken: { 'check.return': 1 },
        seats: [seat('report', 'applicant')],
        clocks: [clock('mending', dueAgo(4))],
      }),
      th: /ส่งกลับให้แก้ไขแล้ว.*เกินกำหนด 4 วัน/,
      en: /returned for changes.*4 days over/,
    },
  ],
  [
    'a payment has no account to go to',
    'no_account',
    {
      process: 'instalment',
      state: () => ({ stage: 'prepare', seats: [seat('prepare', 'finance_officer')], clocks: [] }),
      row: { organisation_id: 'agency' },
      th: /ไม่มีบัญชีธนาคารที่ใช้ได้/,
      en: /no bank account in force/,
    },
  ],
  [
    'the bank does not say what became of a payment',
    'payment_unknown',
    {
      process: 'instalment',
      state: () => ({ stage: 'payment', seats: [], clocks: [], pendingEffects: ['9.pay'] }),
      beside: (id) =>
        query(
          `INSERT INTO payment (id, case_id, effect_key, amount, payee_name, payee_account, state)
           VALUES ($1, $2, '9.pay', 100, 'x', 'y', 'UNKNOWN')`,
          [v7(), id],
        ),
      th: /ธนาคารยังไม่ยืนยัน/,
      en: /bank has not said/,
    },
  ],
  [
    'the envelope has less than is asked for',
    'envelope',
    {
      state: () => ({
        stage: 'approval',
        facts: { ...base.facts, requested: '99999999999999' },
        seats: [seat('decision', 'secretary')],
        clocks: [],
      }),
      th: /วงเงินเหลือ .* น้อยกว่าที่ขอ 999,999,999,999\.99 บาท/,
      en: /envelope has .* left, and .*999,999,999,999\.99.* is asked for/,
    },
  ],
  [
    'an outside body is silent',
    'outside',
    {
      process: 'policy-measure',
      state: () => ({
        stage: 'cabinet_principle',
        facts: { instrument: 'A' },
        seats: [seat('resolution', 'cabinet_liaison')],
        clocks: [clock('cabinet_principle', dueAgo(6))],
      }),
      th: /รอคณะรัฐมนตรีตั้งแต่ .* เกินกำหนด 6 วัน/,
      en: /with .*[Cc]abinet since .*, 6 days over/,
    },
  ],
  [
    'the engine cannot move it on',
    'stuck',
    {
      state: () => ({ stage: 'review', seats: [] }),
      row: { stuck_reason: 'no definition cso-grant 9 is stored' },
      th: /ระบบส่งเรื่องต่อไม่ได้/,
      en: /engine cannot move it on/,
    },
  ],
  [
    'its consultation is open until its day',
    'consultation',
    {
      process: 'policy-measure',
      state: () => ({
        stage: 'consultation',
        facts: { instrument: 'A' },
        seats: [],
        clocks: [clock('consultation', dueAgo(-12))],
        consultation: { round: 1, open: true },
      }),
      beside: (id) =>
        query(
          `INSERT INTO consultation (id, case_id, round, title, summary, opens_at, closes_at)
           VALUES ($1, $2, 1, 'ร่าง', '', now() - interval '3 days', '2031-05-15T17:00:00Z')`,
          [v7(), id],
        ),
      th: /เปิดรับฟังความคิดเห็นอยู่ถึง 15 พฤษภาคม 2574/,
      en: /consultation is open until 15 May 2031/,
    },
  ],
];

const ids = new Map<string, string>();

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  admin = await signedIn(api, 'admin');
  const { rows } = await api.database.pool.query<{ id: string; email: string }>('SELECT id, email FROM "user"');
  people = Object.fromEntries(rows.map(({ id, email }) => [email.split('@')[0], id]));
  original = (await applicationCase(api, await signedIn(api, 'applicant'))).id;
  base = await stateOf(api, original);
  for (const [name, , seeded] of seeds) ids.set(name, await seedCase(seeded));
});
afterAll(() => api.close());

/** An organisation without an account: the seeded one, or a copy of it whose verification has ended. */
async function agency(verified: boolean): Promise<string> {
  const seeded = `FROM organisation o WHERE o.kind = 'agency' ORDER BY o.id LIMIT 1`;
  if (verified) return (await query(`SELECT o.id ${seeded}`, [])).rows[0].id;
  const changed = JSON.stringify({ id: v7(), verified_until: null, registration: null });
  const copied = await query(
    `INSERT INTO organisation SELECT (jsonb_populate_record(o, $1::jsonb)).* ${seeded} RETURNING id`,
    [changed],
  );
  return copied.rows[0].id;
}

/** A copy of a real case in the state that the cause leaves it in. */
async function seedCase({ process = 'cso-grant', state, row = {}, beside }: Seeded): Promise<string> {
  const id = v7();
  const { version } = catalogue.find(({ key }) => key === process)!;
  const definition = { key: process, version };
  const changed = { ...base, caseId: id, definition, settled: null, linked: [], pendingEffects: [], ...state() };
  const columns = {
    id,
    root_id: id,
    reference: `S-${id.slice(-8)}`,
    definition_key: process,
    definition_version: version,
    stage: changed.stage,
    state: JSON.stringify(changed),
    ...row,
    ...(row['organisation_id'] && { organisation_id: await agency(row['organisation_id'] === 'agency') }),
  };
  await query(`INSERT INTO "case" SELECT (jsonb_populate_record(c, $2::jsonb)).* FROM "case" c WHERE id = $1`, [
    original,
    JSON.stringify(columns),
  ]);
  await beside?.(id);
  return id;
}

describe('why a case is stuck', () => {
  let board: Map<string, Standstill>;

  beforeAll(async () => {
    const { items } = (await admin.get('/board?limit=100')).body;
    board = new Map(items.map(({ id, standstill }: { id: string; standstill: Standstill }) => [id, standstill]));
  });

  test.each(seeds)('is said where %s: %s', async (name, cause, { th, en }) => {
    const id = ids.get(name) ?? '';
    const standstill = board.get(id);
    expect(standstill).toMatchObject({ cause, why: { th: expect.stringMatching(th), en: expect.stringMatching(en) } });
    expect(standstill?.why.en).not.toMatch(/undefined|null|\{|\s,/);
    expect(standstill?.next.th).toMatch(/[\u0E00-\u0E7F]/);
    expect(standstill?.next.en).toMatch(/^[A-Z].*\.$/);
    // The page of the case says the same.
    expect((await admin.get(`/cases/${id}`)).body.standstill).toEqual(standstill);
  });

  test('is said of at least twelve causes, each in words of its own', () => {
    expect(new Set(seeds.map(([, cause]) => cause)).size).toBeGreaterThanOrEqual(12);
    const sentences = [...ids.values()].map((id) => board.get(id)?.why.th);
    expect(new Set(sentences).size).toBe(seeds.length);
  });

  test('is no business of the party, which has a page of its own', async () => {
    const applicant = await signedIn(api, 'applicant');
    expect((await applicant.get(`/cases/${original}`)).body.standstill).toBeNull();
    const officer = await signedIn(api, 'officer');
    expect((await officer.get(`/cases/${original}`)).body.standstill).toMatchObject({ cause: 'role' });
  });
});
