/** The virus scanner, by ClamAV's protocol: INSTREAM, the bytes in counted pieces, one line in reply. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { SCAN_MS_MAX } from '#libs/contracts/limits.js';

/** `unknown`: the scanner could not say; nothing may be concluded from it. */
export type Verdict = 'clean' | 'infected' | 'unknown';
export type Scanner = (bytes: Readable) => Promise<Verdict>;

const REPLY_BYTES_MAX = 4_096;

/** `address` is host:port of clamd. Never throws: a scanner that is down, slow or confused answers `unknown`. */
export function clamd(address: string, patienceMs = SCAN_MS_MAX): Scanner {
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(address) ?? [];
  return async (bytes) => {
    const signal = AbortSignal.timeout(patienceMs);
    const socket = connect({ host, port: Number(port), signal });
    // Whatever breaks it shows in the reply that does not come.
    socket.on('error', () => undefined);
    signal.addEventListener('abort', () => socket.destroy());
    try {
      const reply = replyOf(socket);
      await Promise.race([send(socket, bytes, signal), reply]);
      return verdictOf(await reply);
    } finally {
      bytes.destroy();
      socket.destroy();
    }
  };
}

/** Stops where the scanner stops reading: it may answer before the end. */
async function send(socket: Socket, bytes: Readable, signal: AbortSignal): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(chunk.length);
    if (!socket.writable) return;
    if (!socket.write(Buffer.concat([size, chunk]))) await once(socket, 'drain', { signal }).catch(() => undefined);
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

function replyOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let reply = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      reply += text;
      if (reply.includes('\0') || reply.length > REPLY_BYTES_MAX) resolve(reply);
    });
    socket.on('close', () => resolve(reply));
  });
}

function verdictOf(reply: string): Verdict {
  if (/^stream: OK\0?$/.test(reply)) return 'clean';
  return /^stream: .+ FOUND\0?$/s.test(reply) ? 'infected' : 'unknown';
}
