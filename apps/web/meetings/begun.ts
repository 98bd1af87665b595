import { useLiveNow } from '../api/clock.ts';
import type { Meeting } from '../api/meetings.ts';

/** Before that nothing is decided in it, nobody is missing, and it is not closed. */
export function useBegun({ heldAt }: Pick<Meeting, 'heldAt'>): boolean {
  return useLiveNow() >= Date.parse(heldAt);
}
