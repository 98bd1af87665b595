import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Below those that systems give to outgoing connections: one of these could take a port between here and its use. */
const anyFrom = 20_000;
const anyBefore = 32_000;
const MOST_TRIES = 500;
/** What was found is not found again: its program may not have taken it yet. */
const found = new Set<number>();

/** Takes a loopback port until closed. Null where somebody else has it. */
function occupy(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

async function occupyAny(): Promise<Server> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = randomInt(anyFrom, anyBefore);
    const server = found.has(port) ? null : await occupy(port);
    if (!server) continue;
    found.add(port);
    return server;
  }
  throw new Error(`No free port was found on 127.0.0.1 between ${anyFrom} and ${anyBefore}.`);
}

export async function isFree(port: number): Promise<boolean> {
  const server = await occupy(port);
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  return server !== null;
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
