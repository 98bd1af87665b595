/**
 * A stand-in for a bank: one file for each order it took, and `behaviour.json`, read at every order, for how it behaves.
 * Several processes may use one folder, and each may be killed at any moment.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bank, TransferOrder, TransferResult } from './bank.js';

export interface BankBehaviour {
  /** Accounts that it refuses to pay to. */
  refuses: readonly string[];
  /**
   * `answers`: at once. `late`: takes the order, decides and answers after `lateMs`. `hangs`: pays and never answers.
   * `breaks`: pays and drops the connection. `fails`: drops the connection before it takes the order.
   */
  manner: 'answers' | 'late' | 'hangs' | 'breaks' | 'fails';
  lateMs: number;
}

const wellBehaved: BankBehaviour = { refuses: [], manner: 'answers', lateMs: 0 };

export interface TakenOrder extends TransferOrder {
  result: Exclude<TransferResult, { kind: 'pending' }>;
  takenAt: string;
  /** Until then the bank says that it has not decided. */
  decidedAt: string;
}

export interface FileBank extends Bank {
  /** What was paid, oldest first. */
  transfers: () => Promise<TakenOrder[]>;
  /** Names what is other than well behaved. */
  behave: (behaviour: Partial<BankBehaviour>) => Promise<void>;
}

const BEHAVIOUR_FILE = 'behaviour.json';
const ORDERS_FOLDER = 'orders';
const ORDER_SUFFIX = '.json';
/** A key becomes a file name: nothing but a UUID may. */
const wellFormedKey = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function createFileBank(directory: string): FileBank {
  return {
    async transfer(order, signal) {
      const behaviour = await readBehaviour(directory);
      if (behaviour.manner === 'fails') throw new Error('the bank dropped the connection');
      const taken = await take(directory, order, behaviour);
      await misbehave(behaviour, taken, signal);
      return resultOf(taken);
    },
    async find(key) {
      const taken = await readOrder(directory, key);
      return taken && resultOf(taken);
    },
    async transfers() {
      const names = (await readFolder(directory)).filter((name) => name.endsWith(ORDER_SUFFIX));
      const all = await Promise.all(names.map((name) => readOrder(directory, name.slice(0, -ORDER_SUFFIX.length))));
      return all
        .filter((taken): taken is TakenOrder => taken?.result.kind === 'paid')
        .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
    },
    async behave(behaviour) {
      await mkdir(directory, { recursive: true });
      const part = await writePart(directory, { ...wellBehaved, ...behaviour });
      await rename(part, join(directory, BEHAVIOUR_FILE));
    },
  };
}

/**
 * The order is written whole beside its place and then linked there: a link fails where the name is taken, so a key is
 * taken once, and a kill leaves no half-written order. What stands there already is the answer to a repeated order.
 */
async function take(directory: string, order: TransferOrder, { refuses, manner, lateMs }: BankBehaviour) {
  const folder = join(directory, ORDERS_FOLDER);
  await mkdir(folder, { recursive: true });
  const now = Date.now();
  const taken: TakenOrder = {
    ...order,
    result: refuses.includes(order.payee.account)
      ? { kind: 'refused', reason: 'the account cannot be paid to' }
      : { kind: 'paid', bankRef: `FB${order.key.replaceAll('-', '').slice(-12).toUpperCase()}` },
    takenAt: new Date(now).toISOString(),
    decidedAt: new Date(now + (manner === 'late' ? lateMs : 0)).toISOString(),
  };
  const place = pathOf(directory, order.key);
  const part = await writePart(directory, taken);
  try {
    await link(part, place);
    await syncFolder(folder);
    return taken;
  } catch (reason) {
    if (codeOf(reason) !== 'EEXIST') throw reason;
    return JSON.parse(await readFile(place, 'utf8')) as TakenOrder;
  } finally {
    await unlink(part);
  }
}

async function misbehave({ manner }: BankBehaviour, taken: TakenOrder, signal: AbortSignal): Promise<void> {
  if (manner === 'breaks') throw new Error('the bank broke off in the middle of its answer');
  if (manner === 'late') await pause(Math.max(0, Date.parse(taken.decidedAt) - Date.now()), undefined, { signal });
  if (manner === 'hangs') await never(signal);
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(new Error('the bank did not answer in time'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

function resultOf({ result, decidedAt }: TakenOrder): TransferResult {
  return Date.now() < Date.parse(decidedAt) ? { kind: 'pending' } : result;
}

async function readOrder(directory: string, key: string): Promise<TakenOrder | null> {
  return readJson<TakenOrder>(pathOf(directory, key));
}

async function readBehaviour(directory: string): Promise<BankBehaviour> {
  return { ...wellBehaved, ...(await readJson<Partial<BankBehaviour>>(join(directory, BEHAVIOUR_FILE))) };
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (reason) {
    if (codeOf(reason) === 'ENOENT') return null;
    throw reason;
  }
}

async function readFolder(directory: string): Promise<string[]> {
  try {
    return await readdir(join(directory, ORDERS_FOLDER));
  } catch (reason) {
    if (codeOf(reason) === 'ENOENT') return [];
    throw reason;
  }
}

/** RangeError when the key is no UUID. */
function pathOf(directory: string, key: string): string {
  if (!wellFormedKey.test(key)) throw new RangeError(`not a key of an order: ${key}`);
  return join(directory, ORDERS_FOLDER, `${key}${ORDER_SUFFIX}`);
}

/** Durable, and not yet in its place. */
async function writePart(directory: string, value: unknown): Promise<string> {
  const part = join(directory, `${randomUUID()}.part`);
  const file = await open(part, 'wx');
  try {
    await file.writeFile(JSON.stringify(value));
    await file.sync();
  } finally {
    await file.close();
  }
  return part;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(reason: unknown): string | undefined {
  return (reason as NodeJS.ErrnoException).code;
}
