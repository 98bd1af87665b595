import { createServer, type Server } from 'node:net';

/** Takes a loopback port until closed; any free one for 0. Null where somebody else has it. */
function occupy(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
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
    const server = (await occupy(port)) ?? (await occupy(0));
    if (!server) throw new Error('The system has no free port on 127.0.0.1.');
    servers.push(server);
  }
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
