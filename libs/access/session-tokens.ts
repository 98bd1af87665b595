/**
 * The sign-in library's way to its tables, but that the token of a session is kept as a hash: who reads the table cannot
 * sign in with what stands in it. The library itself goes on seeing tokens, and only sessions that are not over.
 */
import { createHash } from 'node:crypto';
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth';
import type { Pool } from 'pg';
import { isLive, type IdleLimits } from './session-life.js';

/** Hex of SHA-256: a token is random enough not to be guessed from it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

interface Surroundings {
  pool: Pool;
  settings: IdleLimits;
}

export function withHashedTokens(adapter: DBAdapter, surroundings: Surroundings): DBAdapter {
  return {
    ...adapter,
    ...hashing(adapter, surroundings),
    transaction: (work) =>
      adapter.transaction((inner) => work({ ...inner, ...hashing(inner, surroundings) } as DBTransactionAdapter)),
  };
}

function hashing(adapter: DBTransactionAdapter, { pool, settings }: Surroundings): Partial<DBTransactionAdapter> {
  return {
    async create<T extends Record<string, unknown>, R = T>(input: Parameters<typeof adapter.create<T, R>>[0]) {
      const { token }: Readonly<Record<string, unknown>> = input.data;
      if (input.model !== 'session' || typeof token !== 'string') return adapter.create<T, R>(input);
      const row = await adapter.create<T, R>({ ...input, data: { ...input.data, token: hashOfToken(token) } });
      return { ...row, token };
    },
    async findOne<T>(input: Parameters<typeof adapter.findOne<T>>[0]) {
      const token = askedFor(input);
      const row = await adapter.findOne<T & { id: string }>(hashed(input));
      if (row === null || token === null) return row;
      return (await isLive(pool, settings, row.id)) ? { ...row, token } : null;
    },
    async update<T>(input: Parameters<typeof adapter.update<T>>[0]) {
      const token = askedFor(input);
      const row = await adapter.update<T>(hashed(input));
      return row === null || token === null ? row : { ...row, token };
    },
    findMany: (input) => adapter.findMany(hashed(input)),
    count: (input) => adapter.count(hashed(input)),
    updateMany: (input) => adapter.updateMany(hashed(input)),
    delete: (input) => adapter.delete(hashed(input)),
    deleteMany: (input) => adapter.deleteMany(hashed(input)),
    consumeOne: (input) => adapter.consumeOne(hashed(input)),
    incrementOne: (input) => adapter.incrementOne(hashed(input)),
  };
}

/** The token by which a session is asked for; null where it is asked for by anything else. */
function askedFor({ model, where }: { model: string; where: readonly Where[] }): string | null {
  const by = where.find(({ field }) => field === 'token');
  return model === 'session' && typeof by?.value === 'string' ? by.value : null;
}

function hashed<T extends { model: string; where?: Where[] | undefined }>(input: T): T {
  if (input.model !== 'session' || !input.where) return input;
  return { ...input, where: input.where.map((one) => (one.field === 'token' ? hashedValue(one) : one)) };
}

function hashedValue(condition: Where): Where {
  const { value } = condition;
  if (Array.isArray(value)) return { ...condition, value: value.map((token) => hashOfToken(String(token))) };
  return { ...condition, value: hashOfToken(String(value)) };
}
