/**
 * What people read, over HTTP: inbox, tracking and the list of cases with each filter, at 10,000 cases and at 200,000.
 * Each size has a stack of its own, and they are asked by turns: what else the machine does slows both alike.
 */
import { caseIn, clone, personId } from './cases.js';
import { measureCalls, median, type Call } from './clients.js';
import { signIn } from './sign-in.js';
import type { Surroundings } from './surroundings.js';

const programmes = 4;
const rareSeats = 20;
/** Words of a few cases, and of a third of all cases, none of them in the programmes of the smaller shares. */
const rareWord = 'หายาก';
const rareCases = 20;
const wordElsewhere = 'เฉพาะแผนใหญ่';
const clonesAtOnce = 5_000;
const warmUp = 30;
const callsInRound = 5;
const commonWords = [
  'ห้องเรียน',
  'ป่าชุมชน',
  'น้ำสะอาด',
  'ผู้สูงอายุ',
  'เด็กและเยาวชน',
  'คนพิการ',
  'ประมงพื้นบ้าน',
  'เกษตรอินทรีย์',
  'สตรี',
  'ข้อมูลเปิด',
];

export interface ReadFigures {
  /** Of the slowest list, at the smaller size. */
  p50Ms: number;
  /** Of the list that grows most, from the smaller size to the larger. */
  growth: number;
  lists: Record<string, { p50Ms: number; p50MsLarge: number; growth: number }>;
}

interface Library {
  bench: Surroundings;
  cases: number;
}

export async function reads(smaller: Library, larger: Library, times: number): Promise<ReadFigures> {
  for (const { bench, cases } of [smaller, larger]) await fill(bench, await prepare(bench), cases);
  const lists = await measureLists(smaller.bench, larger.bench, times);
  const worst = (pick: (list: ReadFigures['lists'][string]) => number) => Math.max(...Object.values(lists).map(pick));
  return { p50Ms: worst((list) => list.p50Ms), growth: worst((list) => list.growth), lists };
}

/** The cases that are cloned, and what share of ten each stage has. */
interface Shelf {
  stage: string;
  share: number;
  original: string;
}

async function prepare(bench: Surroundings): Promise<Shelf[]> {
  const officer = await personId(bench, 'officer');
  // Whatever other parts of the bench have left would be read along.
  await bench.pool.query('TRUNCATE "case", case_word, seat, clock, file');
  await bench.pool.query(
    `WITH made AS (
       INSERT INTO programme (id, key, title_th, title_en)
       SELECT uuidv7(), 'bench-' || n, 'แผนงาน ' || n, 'Programme ' || n FROM generate_series(2, $2::int) n RETURNING id)
     INSERT INTO role_holding (id, user_id, programme_id, role, from_at)
     SELECT uuidv7(), $1, made.id, 'programme_officer', '2020-01-01' FROM made`,
    [officer, programmes],
  );
  return [
    { stage: 'review', share: 5, original: await caseIn(bench, 'review') },
    { stage: 'completeness', share: 4, original: await caseIn(bench, 'completeness') },
    { stage: 'revision', share: 1, original: await caseIn(bench, 'revision') },
  ];
}

/** So many cases: seven tenths of one programme, one in ten ended, words and holders everywhere. */
async function fill(bench: Surroundings, shelf: readonly Shelf[], cases: number): Promise<void> {
  const reviewer = await personId(bench, 'reviewer1');
  const listed = commonWords.map((word) => `'${word}'`).join(', ');
  const programme = `(SELECT p.id FROM programme p ORDER BY p.key DESC OFFSET greatest(0, n % 10 - 6) LIMIT 1)`;
  // An index of many words is built in a tenth of the time that filling it row by row would take.
  const words = await bench.pool.query<{ index: string }>(
    `SELECT pg_get_indexdef('case_word_by_keys'::regclass) AS index`,
  );
  await bench.pool.query('DROP INDEX case_word_by_keys');
  const title = `(ARRAY[${listed}])[1 + (n / 10) % ${commonWords.length}] || ' โครงการที่ ' || n`;
  for (const { share, original } of shelf)
    for (let made = 0; made < cases; made += clonesAtOnce) {
      const count = (Math.min(clonesAtOnce, cases - made) * share) / 10;
      await clone(
        bench,
        original,
        count,
        {
          case: `'programme_id', ${programme}, 'title', ${title},
                 'search_text', lower(concat_ws(' ', ${title}, CASE WHEN n <= ${rareCases} THEN '${rareWord}' END,
                   CASE WHEN n % 10 <= 6 AND n / 10 % 2 = 0 THEN '${wordElsewhere}' END)),
                 'due_at', now() + (n * 7919 % 100000) * interval '1 minute', 'wake_at', NULL, 'mover_seq', o.head_seq, 'owes_move', false,
                 'ended_at', CASE WHEN n % 10 = 3 THEN now() END`,
          seat: `'person_id', CASE WHEN s.person_id IS NULL THEN NULL
                   WHEN n <= ${rareSeats} AND s.id LIKE '%.1' THEN 'holder-of-few'
                   WHEN (n / 10) % 20 = 5 AND s.id LIKE '%.1' THEN '${reviewer}'
                   ELSE 'person-' || (3 * n + right(s.id, 1)::int) % 200 END`,
        },
        made + 1,
      );
    }
  await bench.pool.query(words.rows[0]!.index);
  await bench.pool.query('VACUUM ANALYZE "case", case_word, seat, clock');
}

/** Round after round through all lists: what else the machine does for a while slows none of them alone. */
async function measureLists(smaller: Surroundings, larger: Surroundings, times: number): Promise<ReadFigures['lists']> {
  const [few, many] = [await callsOf(smaller, times), await callsOf(larger, times)];
  const lists = Object.entries(few).map(([name, calls]) => ({
    name,
    small: { calls, p50s: [] as number[] },
    large: { calls: many[name]!, p50s: [] as number[] },
  }));
  for (const { small, large } of lists)
    for (const { calls } of [small, large]) await measureCalls(1, calls.slice(0, warmUp));
  for (let from = 0; from < times; from += callsInRound)
    for (const { small, large } of lists)
      for (const { calls, p50s } of [small, large])
        p50s.push((await measureCalls(1, calls.slice(from, from + callsInRound))).p50Ms);
  return Object.fromEntries(
    lists.map(({ name, small, large }) => {
      // Of two rounds that stand side by side, so that a slower minute of the machine is no growth.
      const growth = median(small.p50s.map((p50, round) => large.p50s[round]! / p50));
      return [name, { p50Ms: median(small.p50s), p50MsLarge: median(large.p50s), growth }];
    }),
  );
}

async function callsOf(bench: Surroundings, times: number): Promise<Record<string, Call[]>> {
  const { pool, url } = bench;
  const [officer, reviewer, applicant] = await Promise.all(
    ['officer', 'reviewer1', 'applicant'].map((key) => signIn(url, key)),
  );
  const middle = await pool.query<{ due: string; id: string; programme: string; at: Date }>(
    `SELECT due_at::text AS due, id, due_at AS at, (SELECT id FROM programme WHERE key = 'bench-2') AS programme
       FROM "case" ORDER BY due_at, id OFFSET (SELECT count(*) / 2 FROM "case") LIMIT 1`,
  );
  const { due, id, programme, at } = middle.rows[0]!;
  const deep = `cursor=${Buffer.from(JSON.stringify([due, id])).toString('base64url')}`;
  const some = await pool.query<{ id: string }>('SELECT id FROM "case" ORDER BY md5(id::text) LIMIT $1', [times]);
  const calls = (path: string, { authorization }: { authorization: string }): Call[] =>
    Array.from({ length: times }, () => ({ url: `${url}${path}`, method: 'GET', headers: { authorization } }));
  const filters: Record<string, string> = {
    all: '',
    programme: `programmeId=${programme}`,
    stage: 'stage=revision',
    due: `dueBefore=${new Date(at.getTime() + 86_400_000).toISOString()}`,
    holder: `holder=${reviewer!.id}`,
    'holder of few': 'holder=holder-of-few',
    text: `q=${encodeURIComponent(commonWords[0]!)}`,
    'rare text': `q=${encodeURIComponent(rareWord)}`,
    'text absent from the programme': `programmeId=${programme}&q=${encodeURIComponent(wordElsewhere)}`,
    'text nowhere': `q=${encodeURIComponent('ไม่มีคำนี้')}`,
    'text and stage': `stage=completeness&q=${encodeURIComponent(commonWords[1]!)}`,
    'holder and stage': `stage=review&holder=${reviewer!.id}`,
  };
  const lists = Object.entries(filters).flatMap(([name, filter]) => [
    [`cases: ${name}`, calls(`/cases?${filter}`, officer!)],
    [`cases: ${name}, deep`, calls(`/cases?${filter}&${deep}`, officer!)],
  ]);
  return {
    'inbox of a role': calls('/inbox', officer!),
    'inbox of a role, deep': calls(`/inbox?${deep}`, officer!),
    'inbox of a person': calls('/inbox', reviewer!),
    'inbox of a person, deep': calls(`/inbox?${deep}`, reviewer!),
    'inbox of an organisation': calls('/inbox', applicant!),
    tracking: some.rows.map((row) => ({
      url: `${url}/cases/${row.id}`,
      method: 'GET',
      headers: { authorization: officer!.authorization },
    })),
    ...(Object.fromEntries(lists) as Record<string, Call[]>),
  };
}
