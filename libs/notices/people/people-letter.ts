/** A letter about an organisation or a person, and about no case: what it says is read whenever it is asked for. */
import type { PoolClient } from 'pg';
import type { Letter } from '../layout.js';
import { readMatter, type Matters } from './matter.js';
import { peopleMessages } from './people-messages.js';

const fixed = {
  th: {
    sender: 'สะพาน (Saphan)',
    greeting: 'เรียน',
    nameless: 'ท่านผู้สนใจ',
    farewell: 'ขอแสดงความนับถือ',
    footer: 'อีเมลฉบับนี้ส่งโดยระบบสะพาน (Saphan) โดยอัตโนมัติ',
  },
  en: {
    sender: 'Saphan',
    greeting: 'Dear',
    nameless: 'reader',
    farewell: 'Yours sincerely,',
    footer: 'This message was sent by Saphan automatically.',
  },
} as const;

/**
 * Written again, it says what holds by then: where the meeting is held now, if it was moved. An Error when what it is about
 * is not there. `publicUrl`: where the web app is, without a slash at the end.
 */
export async function writePeopleLetter(
  client: PoolClient,
  notice: Matters,
  installation: { secret: string; publicUrl: string },
): Promise<Letter> {
  const message = peopleMessages.get(notice.message);
  if (!message) throw new Error(`there is no message ${notice.message}`);
  const { language } = notice;
  const matter = await readMatter(client, notice, installation);
  const { sender, greeting, nameless, farewell, footer } = fixed[language];
  const body = message.body[language](matter);
  return {
    language,
    subject: message.subject[language](matter),
    sender,
    greeting: `${greeting} ${matter.recipientName ?? nameless}${language === 'en' ? ',' : ''}`,
    opening: body.opening,
    facts: (body.facts ?? []).flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
    passages: [],
    closing: body.closing ?? [],
    farewell,
    action: { label: body.action, url: matter.url },
    footer,
  };
}
