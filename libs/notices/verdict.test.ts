import { stepAfter, usualPace, verdictOf } from './verdict.js';

const step = (kind: Parameters<typeof stepAfter>[0], whenUnknown: 'resend' | 'ask' = 'ask', attempts = 0) =>
  stepAfter(kind, whenUnknown, attempts, usualPace);

describe('what a failure means', () => {
  it('is unknown only when the whole letter had left and the server said nothing', () => {
    expect(verdictOf({ message: 'closed', code: 'ECONNECTION' }, true).kind).toBe('unknown');
    expect(verdictOf({ message: 'closed', code: 'ECONNECTION' }, false).kind).toBe('away');
    expect(verdictOf({ message: '451', code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, true).kind).toBe(
      'deferred',
    );
  });

  it('is no fault of the letter when the server lets nobody in', () => {
    expect(verdictOf({ message: 'login', code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, false).kind).toBe(
      'away',
    );
    expect(verdictOf({ message: 'down', code: 'ECONNECTION', responseCode: 421, command: 'CONN' }, true).kind).toBe(
      'away',
    );
  });

  it('is a refusal when the address itself is malformed', () => {
    expect(verdictOf({ message: 'no recipients', code: 'EENVELOPE', command: 'API' }, false).kind).toBe('refused');
  });
});

describe('the next step of a notice', () => {
  it('waits twice as long after each deferral, to a limit, and gives up in the end', () => {
    const waits = Array.from(
      { length: usualPace.maxAttempts - 1 },
      (_, attempts) => step('deferred', 'ask', attempts).afterMs,
    );
    expect(waits.slice(0, 3)).toEqual([60_000, 120_000, 240_000]);
    expect(Math.max(...waits.map(Number))).toBe(usualPace.retryAtMostMs);
    expect(step('deferred', 'ask', usualPace.maxAttempts - 1).state).toBe('FAILED');
  });

  it('counts no attempt against a letter while the server is away, however long', () => {
    expect(step('away', 'ask', 3)).toEqual({ state: 'RETRY', attempts: 3, afterMs: usualPace.awayMs });
  });

  it('asks a person about a legal letter in doubt, and sends a reminder again', () => {
    expect(step('unknown', 'ask')).toEqual({ state: 'UNKNOWN', attempts: 1, afterMs: null });
    expect(step('unknown', 'resend').state).toBe('RETRY');
    expect(step('unknown', 'resend', usualPace.maxAttempts - 1).state).toBe('UNKNOWN');
  });
});
