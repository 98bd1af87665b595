/**
 * The daily digest: notices that their reader wants once a day, gathered into one letter. A notice belongs to at most one
 * digest and shares what becomes of it, so it is neither lost nor told twice; the digest itself is a notice like others.
 */
import type { Pool, PoolClient } from 'pg';
import { formatInstant, type Language } from '#libs/calendar/buddhist-era.js';
import { writeCaseLetter } from './case-letter.js';
import type { Letter } from './layout.js';
import { asRendered, type Rendered } from './letter.js';
import { peopleMessages } from './people/people-messages.js';
import { writePeopleLetter } from './people/people-letter.js';
import type { Taken } from './queue.js';

export const DIGEST = 'digest';
/** Readers whose digests are made up in one go. */
export const DIGESTS_AT_ONCE = 200;
/** Longer digests name the rest by number: all stand on their reader's page. */
export const DIGEST_LISTED_MAX = 100;

/** The last moment at which the digest of `u`, a user, was due, in Bangkok's own time. */
const lastMoment = `(date_trunc('day', (now() AT TIME ZONE 'Asia/Bangkok') - make_interval(hours => u.digest_hour))
  + make_interval(hours => u.digest_hour))`;

/** The unique (about, message, address) lets each reader have one a day, whoever makes it up and however often. */
const makeUp = `
  WITH due AS (
    SELECT DISTINCT n.recipient FROM notice n JOIN "user" u ON u.id = n.recipient
     WHERE n.state = 'GATHERED' AND n.digest_id IS NULL AND n.gathered_at < ${lastMoment} AT TIME ZONE 'Asia/Bangkok'
     LIMIT ${DIGESTS_AT_ONCE}
  ), owed AS (
    INSERT INTO notice (id, about, message, recipient, address, lang, lane, message_id, at, read_at)
    SELECT n.id, '${DIGEST}:' || to_char(${lastMoment}, 'YYYY-MM-DD'), '${DIGEST}', u.id, u.email, u.lang, 'bulk',
           '<' || n.id || '@saphan>', case_now(), now()
      FROM due JOIN "user" u ON u.id = due.recipient AND u.erased_at IS NULL
      CROSS JOIN LATERAL (SELECT uuidv7() AS id WHERE u.id IS NOT NULL) n
    ON CONFLICT DO NOTHING
    RETURNING id, recipient
  )
  UPDATE notice n SET digest_id = owed.id FROM owed
   WHERE n.recipient = owed.recipient AND n.state = 'GATHERED' AND n.digest_id IS NULL`;

/** Owes each reader whose hour has come one letter, with all that was gathered for them. Returns how many notices it took. */
export async function makeUpDigests(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(makeUp);
  return rowCount ?? 0;
}

const fixed = {
  th: {
    sender: 'สะพาน (Saphan)',
    subject: (count: number) => `สรุปแจ้งเตือนประจำวัน ${count} รายการ`,
    greeting: 'เรียน',
    nameless: 'ท่านผู้ใช้',
    opening: 'รายการต่อไปนี้เกิดขึ้นตั้งแต่สรุปฉบับก่อน ท่านเลือกให้ระบบรวมส่งวันละครั้ง',
    at: 'เมื่อ',
    more: (count: number) => `และอีก ${count} รายการ อ่านได้ในหน้าจดหมายถึงฉัน`,
    closing: 'เปลี่ยนวิธีรับแจ้งได้ที่หน้าบัญชีของท่าน หนังสือที่กฎหมายกำหนดจะส่งทันทีเสมอ',
    farewell: 'ขอแสดงความนับถือ',
    action: 'เปิดหน้าจดหมายถึงฉัน',
    footer: 'อีเมลฉบับนี้ส่งโดยระบบสะพาน (Saphan) โดยอัตโนมัติ',
  },
  en: {
    sender: 'Saphan',
    subject: (count: number) => (count === 1 ? 'Your day on Saphan: 1 notice' : `Your day on Saphan: ${count} notices`),
    greeting: 'Dear',
    nameless: 'reader',
    opening: 'This has happened since your last digest. You chose to be told once a day.',
    at: 'At',
    more: (count: number) => `And ${count} more, which stand on your page of letters.`,
    closing: 'How you are told is chosen on the page of your account. What the law wants told is always sent at once.',
    farewell: 'Yours sincerely,',
    action: 'Open your letters',
    footer: 'This message was sent by Saphan automatically.',
  },
} as const;

interface Gathered extends Pick<Taken, 'id' | 'caseId' | 'seq' | 'message' | 'recipient' | 'about'> {
  at: Date;
}

const gatheredSql = `
  SELECT id, case_id AS "caseId", seq, message, recipient, about, at FROM notice
   WHERE digest_id = $1 AND state = 'GATHERED' ORDER BY at, id`;

interface Installation {
  secret: string;
  publicUrl: string;
}

/** In the transaction that takes it. A notice that cannot be written fails alone, as it would have on its own. */
export async function writeDigest(client: PoolClient, digest: Taken, installation: Installation): Promise<Rendered> {
  const { language } = digest;
  const { rows } = await client.query<Gathered>(gatheredSql, [digest.id]);
  const passages: Letter['passages'][number][] = [];
  for (const notice of rows.slice(0, DIGEST_LISTED_MAX)) {
    const passage = await passageOf(client, { ...digest, ...notice }, notice.at, installation);
    if (passage instanceof Error) await setApart(client, notice.id, passage);
    else passages.push(passage);
  }
  if (passages.length === 0) throw new Error('nothing that was gathered could be written');
  const left = Math.max(0, rows.length - DIGEST_LISTED_MAX);
  const named = await client.query<{ name: string }>('SELECT name FROM "user" WHERE id = $1', [digest.recipient]);
  const words = fixed[language];
  return asRendered({
    language,
    subject: words.subject(passages.length + left),
    sender: words.sender,
    greeting: `${words.greeting} ${named.rows[0]?.name ?? words.nameless}${language === 'en' ? ',' : ''}`,
    opening: [words.opening],
    facts: [],
    passages,
    closing: [...(left > 0 ? [words.more(left)] : []), words.closing],
    farewell: words.farewell,
    action: { label: words.action, url: `${installation.publicUrl}/${language}/account/letters` },
    footer: words.footer,
  });
}

/** Errors with a `code` come from the database, and fail the whole. */
async function passageOf(
  client: PoolClient,
  notice: Taken,
  at: Date,
  installation: Installation,
): Promise<Letter['passages'][number] | Error> {
  try {
    const { subject, url } = await said(client, notice, installation);
    return { heading: subject, paragraphs: [`${fixed[notice.language].at} ${moment(at, notice.language)}`, url] };
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error;
    return error;
  }
}

function moment(at: Date, language: Language): string {
  return formatInstant(at.toISOString(), language);
}

async function said(client: PoolClient, notice: Taken, installation: Installation) {
  const { about, language } = notice;
  if (about !== null && peopleMessages.has(notice.message)) {
    const { subject } = await writePeopleLetter(client, { ...notice, about }, installation);
    return { subject, url: `${installation.publicUrl}/${language}/account/letters` };
  }
  const { subject, action } = await writeCaseLetter(client, notice, installation.publicUrl, null);
  return { subject, url: action.url };
}

async function setApart(client: PoolClient, id: string, { message }: Error): Promise<void> {
  await client.query(`UPDATE notice SET state = 'FAILED', digest_id = NULL, last_error = $2 WHERE id = $1`, [
    id,
    `the letter could not be written: ${message}`,
  ]);
}
