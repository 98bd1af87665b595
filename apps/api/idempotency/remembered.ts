/** Writes outside the record, done once per key: the row of the key and the work commit together. */
import { Inject, Injectable } from '@nestjs/common';
import type { Prisma } from '#prisma/generated/client.js';
import type { Idempotency } from '#libs/record/request.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

export type Transaction = Prisma.TransactionClient;

const CREATED = 201;

@Injectable()
export class Remembered {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Runs `work` in one transaction, or answers with what it answered before. `work` must return plain JSON.
   * Problems: `idempotency_key_reused`, and whatever `work` throws, which leaves the key unused.
   */
  once<T>(actor: string, { key, inputHash }: Idempotency, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.$transaction(async (tx) => {
      // Waits for a twin that is under way; its commit makes this insert find the row.
      const claimed = await tx.idempotencyKey.createMany({
        data: [{ actor, key, inputHash, status: CREATED, body: '' }],
        skipDuplicates: true,
      });
      if (claimed.count === 0) return earlier<T>(tx, actor, key, inputHash);
      const reply = await work(tx);
      await tx.idempotencyKey.update({ where: { actor_key: { actor, key } }, data: { body: JSON.stringify(reply) } });
      return reply;
    });
  }
}

async function earlier<T>(tx: Transaction, actor: string, key: string, inputHash: string): Promise<T> {
  const known = await tx.idempotencyKey.findUniqueOrThrow({ where: { actor_key: { actor, key } } });
  if (known.inputHash !== inputHash) throw new Problem('idempotency_key_reused');
  return JSON.parse(known.body) as T;
}
