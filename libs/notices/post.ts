/** The way to the mail server, for one batch: a few connections that are used again and closed with it. */
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { Rendered } from './letter.js';
import type { Lane } from './message.js';
import { verdictOf, type Failure, type Pace, type Verdict } from './verdict.js';

/** Connections of each lane: bulk mail leaves room for letters to one person. */
export const maxConnections: Readonly<Record<Lane, number>> = { individual: 4, bulk: 2 };
/** How long a server may take to let us in. */
export const GREETING_MS = 10_000;

export interface Parcel extends Rendered {
  messageId: string;
  to: string;
  language: Language;
}

export interface Post {
  /** Never throws: a failure is a verdict. */
  send(parcel: Parcel): Promise<Verdict>;
  /** Lets letters on their way finish. */
  close(): void;
}

export interface PostOffice {
  /** `smtp://user:password@host:587`. */
  smtpUrl: string;
  /** The sender's address, with or without a name. */
  from: string;
}

export function openPost({ smtpUrl, from }: PostOffice, lane: Lane, pace: Pace): Post {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: maxConnections[lane],
    // The pool itself would try again without telling; whether that is allowed is for the message to say.
    maxRequeues: 0,
    connectionTimeout: GREETING_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: pace.silenceMs,
  });
  const handedOver = new Set<string>();
  transport.use('stream', (mail, done) => {
    const read = mail.message.createReadStream.bind(mail.message);
    // Read only once the server has asked for the letter; the final dot follows the last byte, never the other way round.
    mail.message.createReadStream = () =>
      Readable.from(witnessed(read(), () => handedOver.add(mail.message.messageId())));
    done();
  });

  const send = async (parcel: Parcel): Promise<Verdict> => {
    const { to, subject, text, html, messageId, language, leaveUrl } = parcel;
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...(lane === 'bulk' && { Precedence: 'bulk' }),
      // RFC 8058: the mail program's own button posts to the address.
      ...(leaveUrl && { 'List-Unsubscribe': `<${leaveUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    };
    try {
      const signal = AbortSignal.timeout(pace.sendMs);
      const info = await transport.sendMail({ from, to, subject, text, html, messageId, headers, signal });
      return { kind: 'sent', reply: info.response };
    } catch (error) {
      return verdictOf(error as Failure, handedOver.delete(messageId));
    }
  };
  return { send, close: () => transport.close() };
}

async function* witnessed(letter: Readable, whole: () => void): AsyncGenerator<Buffer> {
  yield* letter;
  whole();
}
