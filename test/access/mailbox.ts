/** Delivers what is owed to a real mail server, and opens the letters. */
import { createNoticeActivities } from '#activities/notices.js';
import type { ApiUnderTest } from '#test/api/stack.js';
import { startMailServer } from '#test/support/smtp.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** Where its button leads, as path and query. */
  link: string;
}

export interface Mailbox {
  /** Letters that were owed to this address since the last call, the earliest first. */
  letters(to: string): Promise<Letter[]>;
  close(): Promise<void>;
}

export async function mailbox(api: ApiUnderTest): Promise<Mailbox> {
  const server = await startMailServer();
  const { deliverBatch } = createNoticeActivities({
    pool: api.database.pool,
    smtpUrl: server.url,
    publicUrl: api.settings.publicUrl,
    from: 'Saphan <no-reply@saphan.test>',
    secret: api.settings.authSecret,
  });
  return {
    async letters(to) {
      await deliverBatch('individual', 50);
      const own = server.received.filter((mail) => mail.to === to);
      const left = server.received.filter((mail) => mail.to !== to);
      server.received.splice(0, server.received.length, ...left);
      return own.map(({ raw }) => opened(to, raw));
    },
    close: server.stop,
  };
}

function opened(to: string, raw: string): Letter {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const [head = '', content = ''] = (raw.split(`--${boundary}`)[1] ?? '').split(/\r\n\r\n(.*)/s);
  const text = /base64/i.test(head)
    ? Buffer.from(content, 'base64').toString()
    : Buffer.from(
        content
          .replaceAll('=\r\n', '')
          .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString();
  const url = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? 'http://nowhere');
  return { to, subject: subjectOf(raw), text, link: url.pathname + url.search };
}

function subjectOf(raw: string): string {
  const folded = /^subject: (.*(?:\r\n[ \t].*)*)/im.exec(raw)?.[1] ?? '';
  return folded
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString())
    .replaceAll(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, word: string) =>
      Buffer.from(
        word
          .replaceAll('_', ' ')
          .replaceAll(/=([\dA-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString(),
    );
}
