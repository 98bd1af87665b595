/**
 * The API or the worker as it is, except that it kills itself at a named point. The product knows nothing of points: what
 * it calls there, the database's client, Temporal's client, a socket or the bank's file system, is made deadly instead.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import pg from 'pg';
import { Mover } from '#libs/mover/mover.js';
import { Backlog } from '#libs/record/reads/backlog.js';

function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

type Query = (...args: unknown[]) => Promise<unknown>;

/** Around the COMMIT of the first transaction that has locked a case. */
function dieAtCommit(when: 'before' | 'after'): void {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const locking = new WeakSet<object>();
  prototype.query = function (this: object, ...args: unknown[]) {
    const [statement] = args as [string | { name?: string }];
    if (typeof statement === 'object' && statement.name === 'lock-cases') locking.add(this);
    if (statement !== 'COMMIT' || !locking.has(this)) return query.apply(this, args);
    return when === 'before' ? die() : query.apply(this, args).then(die);
  };
}

function dieAtSignal(): void {
  const { pokeNow } = Mover.prototype;
  Mover.prototype.pokeNow = async function (this: Mover, caseId: string) {
    await pokeNow.call(this, caseId);
    await die();
  };
}

/** As the connection to the mail server is about to be opened. */
function dieAtSocket(): void {
  const { connect } = Socket.prototype as unknown as { connect: Query };
  const port = Number(new URL(process.env.SMTP_URL ?? '').port);
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    if (JSON.stringify(args[0]).includes(`"port":${port}`)) process.kill(process.pid, 'SIGKILL');
    return connect.apply(this, args);
  } as never;
}

/** The bank stand-in has an order once its file is linked. */
function dieAtBank(when: 'before' | 'after'): void {
  const { link } = fs.promises;
  fs.promises.link = async (from, to) => {
    if (when === 'before') await die();
    await link(from, to);
    await die();
  };
  syncBuiltinESMExports();
}

/** When the sweep has begun to look for what was left undone. */
function dieInSweep(): void {
  Backlog.prototype.unmovedCases = die;
}

const points: Readonly<Record<string, () => void>> = {
  'before commit': () => dieAtCommit('before'),
  'after commit': () => dieAtCommit('after'),
  'after signal': dieAtSignal,
  'in sweep': dieInSweep,
  'before socket': dieAtSocket,
  'before bank': () => dieAtBank('before'),
  'after bank': () => dieAtBank('after'),
};

const [part, point = ''] = process.argv.slice(2);
const arm = points[point];
if (!arm) throw new Error(`there is no point "${point}"`);
arm();
await (part === 'api' ? import('#apps/api/main.js') : import('#apps/worker/main.js'));
