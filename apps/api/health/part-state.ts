/** What is said of a part to anybody who asks: never a host, a port or words of another program. The log has the kind of fault. */
import { isGrpcServiceError } from '@temporalio/client';
import { DatabaseError } from 'pg';
import { READY_CHECK_MS } from '#libs/contracts/limits.js';
import { logOf } from '#libs/log/log.js';

const log = logOf('health');

/** Temporal's numbers for a server that cannot be reached, and for one that was too slow. */
const UNAVAILABLE = 14;
const DEADLINE_EXCEEDED = 4;

export const NO_WORKER = 'no worker asks for work';
export const LATE = `no answer within ${READY_CHECK_MS} ms`;
const UNREACHABLE = 'unreachable';
/** It is there and will not do what is asked: not set up, or not for us. */
const REFUSES = 'refuses';

export class PartFault extends Error {}

/** What was last logged of a part: whoever asks every second does not fill the log. */
const logged = new Map<string, string>();

/** `ready`, or one of four reasons why not. */
export async function stateOf(part: string, check: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PartFault(LATE)), READY_CHECK_MS);
  });
  try {
    await Promise.race([check, late]);
    logged.delete(part);
    return 'ready';
  } catch (fault) {
    const reason = reasonOf(fault);
    if (logged.get(part) !== reason) log.warn(`the part ${part} is not ready (${reason})`, fault);
    logged.set(part, reason);
    return reason;
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(fault: unknown): string {
  if (fault instanceof PartFault) return fault.message;
  if (fault instanceof DatabaseError) return REFUSES;
  if (!isGrpcServiceError(fault)) return UNREACHABLE;
  if (Number(fault.code) === DEADLINE_EXCEEDED) return LATE;
  return Number(fault.code) === UNAVAILABLE ? UNREACHABLE : REFUSES;
}
