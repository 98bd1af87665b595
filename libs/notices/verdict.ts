/** What became of a letter at the mail server, and what that means for its row. */
import type { Message } from './message.js';

/** The reply to one attempt, as the mail client reports it. */
export interface Failure {
  message: string;
  code?: string | undefined;
  /** The server's reply code; without one the server said nothing, and only `handedOver` tells what it may have. */
  responseCode?: number | undefined;
  command?: string | undefined;
}

export type Verdict =
  | { kind: 'sent'; reply: string }
  /** The server will not have this letter, now or ever. */
  | { kind: 'deferred' | 'refused'; reply: string }
  /** The whole letter was handed over and no reply came: it may have arrived. */
  | { kind: 'unknown'; reply: string }
  /** The server takes no letters at all: nothing is wrong with this one, and the others need not be tried now. */
  | { kind: 'away'; reply: string };

const SERVICE_NOT_AVAILABLE = 421;
const FIRST_PERMANENT = 500;
/** A code of the client itself, before any server was asked: the letter or its address is malformed. */
const malformed = ['EENVELOPE', 'EMESSAGE'];

/** `handedOver`: whether the last byte of the letter had left for the server, so that the final dot may have too. */
export function verdictOf(failure: Failure, handedOver: boolean): Verdict {
  return { kind: kindOf(failure, handedOver), reply: failure.message };
}

function kindOf({ code, responseCode, command = '' }: Failure, handedOver: boolean): Exclude<Verdict['kind'], 'sent'> {
  if (!responseCode) {
    if (handedOver) return 'unknown';
    return malformed.includes(code ?? '') ? 'refused' : 'away';
  }
  if (responseCode === SERVICE_NOT_AVAILABLE) return 'away';
  if (command === 'RCPT TO' || command === 'DATA') return responseCode >= FIRST_PERMANENT ? 'refused' : 'deferred';
  // A refused sender is our own setting, which somebody will mend: no letter may be lost by it.
  return command === 'MAIL FROM' ? 'deferred' : 'away';
}

/** `GATHERED`: it waits for its reader's digest, and goes with it. `KEPT`: its reader wants no mail of its kind. */
export type NoticeState = 'GATHERED' | 'KEPT' | 'PENDING' | 'SENDING' | 'SENT' | 'RETRY' | 'FAILED' | 'UNKNOWN';

/** How patient the delivery is. Times in milliseconds. */
export interface Pace {
  /** How long a letter may be on its way before nobody knows what became of it. Longer than `sendMs`. */
  leaseMs: number;
  /** How long one attempt may take in all; silence of the server within it ends after `silenceMs`. */
  sendMs: number;
  silenceMs: number;
  /** The wait after the first deferral; it doubles up to `retryAtMostMs`. */
  retryMs: number;
  retryAtMostMs: number;
  /** Attempts that the server has answered, or may have taken. With the waits above: about a day. */
  maxAttempts: number;
  /** The wait before a server that is away is tried again, however often: it costs the letter no attempt. */
  awayMs: number;
}

export const usualPace: Pace = {
  leaseMs: 5 * 60_000,
  sendMs: 4 * 60_000,
  silenceMs: 2 * 60_000,
  retryMs: 60_000,
  retryAtMostMs: 6 * 60 * 60_000,
  maxAttempts: 12,
  awayMs: 5_000,
};

/** What is written on the row. `afterMs`: when it is tried again; null: never by itself. */
export interface Step {
  state: NoticeState;
  attempts: number;
  afterMs: number | null;
}

/** The next state of a row on which `attempts` attempts were counted before this one. */
export function stepAfter(
  kind: Verdict['kind'],
  whenUnknown: Message['whenUnknown'],
  attempts: number,
  pace: Pace,
): Step {
  const counted = attempts + 1;
  const again: Step = { state: 'RETRY', attempts: counted, afterMs: waitAfter(counted, pace) };
  const spent = counted >= pace.maxAttempts;
  switch (kind) {
    case 'sent':
      return { state: 'SENT', attempts: counted, afterMs: null };
    case 'away':
      return { state: 'RETRY', attempts, afterMs: pace.awayMs };
    case 'deferred':
      return spent ? { state: 'FAILED', attempts: counted, afterMs: null } : again;
    case 'refused':
      return { state: 'FAILED', attempts: counted, afterMs: null };
    case 'unknown':
      return whenUnknown === 'resend' && !spent ? again : { state: 'UNKNOWN', attempts: counted, afterMs: null };
  }
}

function waitAfter(attempts: number, { retryMs, retryAtMostMs }: Pace): number {
  return Math.min(retryMs * 2 ** (attempts - 1), retryAtMostMs);
}
