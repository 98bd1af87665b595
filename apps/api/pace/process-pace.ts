/** How often each caller came in the present minute, as this process saw it: costs nothing, and forgets the silent first. */
import { CALLERS_REMEMBERED_MAX } from '#libs/contracts/limits.js';

export const MINUTE_MS = 60_000;

export class ProcessPace {
  private readonly minutes = new Map<string, { since: number; count: number }>();

  constructor(
    private readonly most: number,
    private readonly remembered = CALLERS_REMEMBERED_MAX,
  ) {}

  /** False when the caller has come too often; counts the call otherwise. */
  allows(who: string, now = Date.now()): boolean {
    const known = this.minutes.get(who);
    const minute = known && now - known.since < MINUTE_MS ? known : { since: now, count: 0 };
    if (minute.count >= this.most) return false;
    minute.count += 1;
    // Put back at the end, so that the first in the map is the one that was silent longest.
    this.minutes.delete(who);
    this.minutes.set(who, minute);
    for (const oldest of this.minutes.keys()) {
      if (this.minutes.size <= this.remembered) break;
      this.minutes.delete(oldest);
    }
    return true;
  }
}
