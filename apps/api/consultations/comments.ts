/** A comment's own transaction sees whether the consultation is open; no timer decides it. */
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { NewComment } from '#libs/contracts/consultation.js';
import { COMMENTS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import { RECEIPT_BYTES, receiptFrom } from '#libs/contracts/receipt.js';
import { newSalt } from '#libs/record/canonical.js';
import { commentHash } from '#libs/record/merkle.js';
import type { Idempotency } from '#libs/record/request.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';
import { networkOf } from '../pace/network.js';
import { SharedPace } from '../pace/shared-pace.js';

/** Nobody is signed in: a key must be unguessable to be one's own. */
const ANYBODY = 'public';

interface Window {
  now: Date;
  opens_at: Date | null;
  closes_at: Date | null;
  closed_at: Date | null;
}

@Injectable()
export class Comments {
  constructor(
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(SharedPace) private readonly pace: SharedPace,
  ) {}

  /** Problems: `too_many_requests`, `not_found`, `consultation_not_open`, `consultation_closed`. */
  async add(consultationId: string, comment: z.infer<typeof NewComment>, address: string, once: Idempotency) {
    await this.pace.demand('comment', networkOf(address), COMMENTS_PER_ADDRESS_PER_MINUTE);
    return this.remembered.once(ANYBODY, once, async (tx) => {
      const at = await timeInWindow(tx, consultationId);
      const salt = newSalt();
      const hash = commentHash(salt, { consultationId, ...comment, at: at.toISOString() });
      const receipt = receiptFrom(randomBytes(RECEIPT_BYTES));
      const { id } = await tx.comment.create({
        data: { id: uuidv7(), consultationId, ...comment, salt, hash, receipt, at },
      });
      return { id, receipt, hash, at: at.toISOString() };
    });
  }
}

/** Shares the row with other comments; closing and extending take it for themselves. The time is read under the lock. */
async function timeInWindow(tx: Transaction, id: string): Promise<Date> {
  const [row] = await tx.$queryRaw<Window[]>`
    WITH locked AS MATERIALIZED (SELECT * FROM consultation WHERE id = ${id}::uuid FOR SHARE)
    SELECT case_now() AS now, opens_at, closes_at, closed_at FROM locked`;
  if (!row) throw new Problem('not_found');
  if (!row.opens_at || row.now < row.opens_at) throw new Problem('consultation_not_open');
  if (row.closed_at || !row.closes_at || row.now >= row.closes_at) throw new Problem('consultation_closed');
  return row.now;
}
