import { Client, Connection } from '@temporalio/client';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Mover } from './mover.js';

const DEADLINE_MS = 300;

test('a poke is given up at its deadline, where the server takes the connection and says nothing', async () => {
  const sockets: Socket[] = [];
  const mute = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  const address = `127.0.0.1:${(mute.address() as AddressInfo).port}`;
  const connection = Connection.lazy({ address });
  const told: string[] = [];
  const workflows = new Client({ connection }).workflow;
  const mover = new Mover(workflows, (message) => told.push(message), 'test', DEADLINE_MS);
  await mover.pokeNow('case-1');
  expect(mover.statistics()).toMatchObject({ sent: 0, failed: 1 });
  expect(told).toEqual(['could not poke case-case-1; the sweep will']);
  await connection.close();
  for (const socket of sockets) socket.destroy();
  mute.close();
});
