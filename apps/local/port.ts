import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Below those that systems give to outgoing connections: one of these could take a port between here and its use. */
const anyFrom = 20_000;
const anyBefore = 32_000;
const MOST_TRIES = 500;
/** What was found is not found again: its program may not have taken it yet. */
const found = new Set<number>();

/** Takes a loopback port until closed. Null where somebody else has it, or was told of it. */
async function occupy(port: number): Promise<Server | null> {
  if (found.has(port)) return null;
  const server = await new Promise<Server | null>((resolve) => {
    const trying = createServer();
    trying.once('error', () => resolve(null));
    trying.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(trying));
  });
  if (server) found.add(port);
  return server;
}

async function occupyAny(): Promise<Server> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const server = await occupy(randomInt(anyFrom, anyBefore));
    if (server) return server;
  }
  throw new Error(`No free port was found on 127.0.0.1 between ${anyFrom} and ${anyBefore}.`);
}

/** As many loopback ports as are wished for: each as wished where it is free, else another; 0 wishes for any. */
export async function freePorts(wished: readonly number[]): Promise<number[]> {
  const servers: Server[] = [];
  for (const port of wished) {
    servers.push((port !== 0 && (await occupy(port))) || (await occupyAny()));
  }
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
