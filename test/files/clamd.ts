/** Stands in for ClamAV: reads the stream as its protocol says, and answers as it is told to. */
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface ClamdStandIn {
  address: string;
  /** `by-content` finds what contains "EICAR"; `hang` reads and never answers; `gone` closes the door. */
  mood: 'by-content' | 'hang' | 'gone';
  /** What was sent to be looked at, each whole. */
  seen: Buffer[];
  close(): Promise<void>;
}

export async function startClamd(): Promise<ClamdStandIn> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => undefined));
    if (standIn.mood === 'gone') return void socket.destroy();
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const content = contentOf(received);
      if (content === null || standIn.mood === 'hang') return;
      standIn.seen.push(content);
      socket.end(content.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    for (const socket of open) socket.destroy();
    return new Promise<void>((done) => server.close(() => done()));
  };
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: ClamdStandIn = { address, mood: 'by-content', seen: [], close };
  return standIn;
}

const COMMAND = 'zINSTREAM\0';

/** The pieces put together; null until the empty one that ends them. Throws at what is not the protocol. */
function contentOf(received: Buffer): Buffer | null {
  if (received.length < COMMAND.length) return null;
  if (received.subarray(0, COMMAND.length).toString() !== COMMAND) throw new Error('not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const size = received.readUInt32BE(at);
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return null;
}
