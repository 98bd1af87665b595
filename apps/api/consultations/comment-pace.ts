/** Keeps one address from flooding a consultation. Whole offices share one, so the limit is generous. */
import { Injectable } from '@nestjs/common';
import { COMMENT_ADDRESSES_MAX, COMMENTS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import { Problem } from '../problems/problem.js';

const MINUTE_MS = 60_000;

@Injectable()
export class CommentPace {
  private readonly minutes = new Map<string, { since: number; count: number }>();

  /** Problem `too_many_requests`. */
  demand(address: string): void {
    const now = Date.now();
    const known = this.minutes.get(address);
    const minute = known && now - known.since < MINUTE_MS ? known : { since: now, count: 0 };
    if (minute.count >= COMMENTS_PER_ADDRESS_PER_MINUTE) throw new Problem('too_many_requests');
    minute.count += 1;
    // Put back at the end, so that the first in the map is the one that was silent longest.
    this.minutes.delete(address);
    this.minutes.set(address, minute);
    for (const oldest of this.minutes.keys()) {
      if (this.minutes.size <= COMMENT_ADDRESSES_MAX) break;
      this.minutes.delete(oldest);
    }
  }
}
