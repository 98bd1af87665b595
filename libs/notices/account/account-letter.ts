/** A letter about an account: owed as a notice without a case, and written when it is sent. */
import type { Pool, PoolClient } from 'pg';
import type { AccountLetter, AccountMatter } from '#libs/contracts/sign-in.js';
import { asRendered, type Rendered } from '../letter.js';
import type { Taken } from '../queue.js';
import { accountMessages } from './account-messages.js';
import { seal, unseal } from './sealed.js';

const owe = `
  INSERT INTO notice (id, message, recipient, address, lang, lane, message_id, at, sealed)
  SELECT id, $1, $2, $3, $4, 'individual', '<' || id || '@saphan>', case_now(), $5 FROM (SELECT uuidv7() AS id) new`;

/** The row of the letter, for a transaction of somebody else's. */
export function sealedNotice(secret: string, { key, userId, to, lang, matter }: AccountLetter) {
  return { message: key, recipient: userId, address: to, lang, sealed: seal(secret, matter) };
}

export async function oweAccountLetter(pool: Pool, secret: string, letter: AccountLetter): Promise<void> {
  const { message, recipient, address, lang, sealed } = sealedNotice(secret, letter);
  await pool.query(owe, [message, recipient, address, lang, sealed]);
}

const fixed = {
  th: {
    sender: 'สะพาน (Saphan)',
    greeting: 'เรียน',
    nameless: 'ท่านผู้ใช้',
    farewell: 'ขอแสดงความนับถือ',
    footer: 'อีเมลฉบับนี้ส่งโดยระบบสะพาน (Saphan) โดยอัตโนมัติ เจ้าหน้าที่จะไม่ขอรหัสผ่านหรือรหัสยืนยันจากท่าน',
  },
  en: {
    sender: 'Saphan',
    greeting: 'Dear',
    nameless: 'reader',
    farewell: 'Yours sincerely,',
    footer: 'This message was sent by Saphan automatically. Nobody of us will ever ask you for a password or a code.',
  },
} as const;

/** An Error when it was sealed with another secret. `publicUrl`: where the web app is, without a slash at the end. */
export async function writeAccountLetter(
  client: PoolClient,
  notice: Taken & { sealed: string },
  { secret, publicUrl }: { secret: string; publicUrl: string },
): Promise<Rendered> {
  const message = accountMessages.get(notice.message);
  if (!message) throw new Error(`there is no message ${notice.message}`);
  const { language } = notice;
  const matter = unseal(secret, notice.sealed) as AccountMatter;
  const found = await client.query<{ name: string }>('SELECT name FROM "user" WHERE id = $1', [notice.recipient]);
  const { sender, greeting, nameless, farewell, footer } = fixed[language];
  const body = message.body[language](matter);
  return asRendered({
    language,
    subject: message.subject[language],
    sender,
    greeting: `${greeting} ${found.rows[0]?.name ?? nameless}${language === 'en' ? ',' : ''}`,
    opening: body.opening,
    facts: (body.facts ?? []).flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
    passages: [],
    closing: body.closing ?? [],
    farewell,
    action: { label: body.action, url: matter.url ?? `${publicUrl}/${language}/account` },
    footer,
  });
}
