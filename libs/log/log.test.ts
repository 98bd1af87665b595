import { describeFault } from './fault.js';
import { logOf } from './log.js';

const address = 'siriporn@example.test';

function written(write: () => void): string {
  let text = '';
  const { stderr } = process;
  const own = stderr.write;
  stderr.write = (line: string | Uint8Array) => {
    text += String(line);
    return true;
  };
  write();
  stderr.write = own;
  return text;
}

describe('a line of the log', () => {
  test('says what, which ids, and the kind, codes and place of a fault', () => {
    const fault = Object.assign(new Error(`550 no such user ${address}`), { code: 'EENVELOPE', responseCode: 550 });
    const line = written(() => logOf('mail').error('a letter was refused', fault, { notice: 'n-1' }));
    expect(line).toMatch(
      /^\d{4}-.*Z ERROR \[mail\] a letter was refused notice=n-1\nError EENVELOPE 550\n\s+at .*log\.test/,
    );
    expect(line).not.toContain('siriporn');
  });

  test('is one line where something is away for a while', () => {
    const fault = new Error('no server', { cause: Object.assign(new TypeError('refused'), { code: 14 }) });
    expect(written(() => logOf('mover').warn('could not poke', fault, { id: 'c-1' }))).toMatch(
      /Z WARN \[mover\] could not poke id=c-1: Error caused by TypeError 14\n$/,
    );
  });

  test('writes no value in the place of an id that is none', () => {
    expect(written(() => logOf('mail').warn('sent', undefined, { to: address, name: 'ศิริพร' }))).toMatch(
      /to=\? name=\?/,
    );
  });
});

describe('what is said of a fault', () => {
  test('leaves out all words, also of causes, of codes that are none, and lines that look like places', () => {
    const cause = new TypeError(`cannot read ${address}`);
    const message = `first line\n    at ${address}\n    at home (/tmp/${address}:1:2)`;
    const fault = Object.assign(new Error(message, { cause }), { code: `of ${address}`, constraint: 'user_email_key' });
    const text = describeFault(fault);
    expect(text).not.toContain('siriporn');
    expect(text).toMatch(/^Error user_email_key\n[^]*caused by TypeError\n/);
  });

  test('says of what is no error only that', () => {
    expect(describeFault(address)).toBe('a string was thrown');
  });
});
