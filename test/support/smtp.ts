/** Mail servers for tests: one that takes letters and keeps them, and one that misbehaves at a chosen point. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  messageId: string;
  to: string;
  raw: string;
  at: number;
}

export interface MailServer {
  url: string;
  port: number;
  received: ReceivedMail[];
  /** The most connections that were open at once. */
  readonly mostConnections: number;
  stop(): Promise<void>;
}

const host = '127.0.0.1';

/** Takes every letter. `port`: 0 for a free one; `delayMs`: how long it thinks about each. */
export async function startMailServer({ port = 0, delayMs = 0 } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  let mostConnections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect(_session, done) {
      mostConnections = Math.max(mostConnections, server.connections.size);
      done();
    },
    onData(stream, session, done) {
      text(stream)
        .then(async (raw) => {
          await pause(delayMs);
          received.push(mailOf(raw, session.envelope.rcptTo[0]?.address ?? ''));
          done(null, 'kept');
        })
        .catch(done);
    },
  });
  // A sender that is killed in the middle of a letter is no error of the server's.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const taken = (server.server.address() as AddressInfo).port;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `smtp://${host}:${taken}`,
    port: taken,
    received,
    get mostConnections() {
      return mostConnections;
    },
    stop,
  };
}

function mailOf(raw: string, to: string): ReceivedMail {
  return { messageId: /^message-id: (\S+)/im.exec(raw)?.[1] ?? '', to, raw, at: Date.now() };
}

/** Where it misbehaves, and how: a reply code to the recipient or to the letter, a connection that ends, or silence. */
export type Misbehaviour =
  | 'close_before_greeting'
  | 'close_before_data'
  | 'close_after_dot'
  | 'hang_before_greeting'
  | 'hang_after_dot'
  | 'recipient_451'
  | 'recipient_550'
  | 'letter_451'
  | 'letter_550'
  | 'sender_550'
  | 'closing_421';

/** `<>` stands for the recipient, whom servers like to quote. */
const refusals: Partial<Record<Misbehaviour, { at: string; reply: string }>> = {
  recipient_451: { at: 'RCPT', reply: '451 4.7.1 try again later' },
  recipient_550: { at: 'RCPT', reply: '550 5.1.1 <>: no such mailbox' },
  letter_451: { at: '.', reply: '451 4.3.0 not now' },
  letter_550: { at: '.', reply: '550 5.7.1 not this letter' },
  sender_550: { at: 'MAIL', reply: '550 5.7.1 who are you' },
  closing_421: { at: 'MAIL', reply: '421 4.3.2 going down' },
};

/** Misbehaves with every letter until `behave` says otherwise; `kept` holds the letters that it took whole, replied to or not. */
export async function startRudeServer(behaviour: Misbehaviour) {
  const kept: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    void converse(socket, behaviour, kept);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `smtp://${host}:${(server.address() as AddressInfo).port}`, kept, stop };
}

async function converse(socket: Socket, behaviour: Misbehaviour, kept: ReceivedMail[]): Promise<void> {
  if (behaviour === 'hang_before_greeting') return;
  if (behaviour === 'close_before_greeting') return void socket.destroy();
  const say = (line: string) => socket.write(`${line}\r\n`);
  const refusal = refusals[behaviour];
  let letter: string[] | null = null;
  let to = '';
  say('220 rude.example');
  for await (const line of createInterface({ input: socket })) {
    if (letter && line !== '.') {
      letter.push(line);
      continue;
    }
    const verb = line.split(/[ :]/)[0]!.toUpperCase();
    if (verb === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? '';
    if (letter && !refusal) kept.push(mailOf(letter.join('\r\n'), to));
    letter = null;
    if (verb === 'DATA' && behaviour === 'close_before_data') return void socket.destroy();
    if (verb === '.' && behaviour === 'close_after_dot') return void socket.destroy();
    if (verb === '.' && behaviour === 'hang_after_dot') continue;
    if (refusal?.at === verb) say(refusal.reply.replace('<>', `<${to}>`));
    else if (verb === 'DATA') {
      letter = [];
      say('354 go on');
    } else if (verb === 'QUIT') return void socket.end('221 bye\r\n');
    else say('250 yes');
  }
}
