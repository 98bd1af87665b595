/** All that a process says of itself, in place of its output: what a log holds, and what it must not. */
import { inspect } from 'node:util';

export interface CapturedLog {
  text(): string;
  /** Those of the secrets that the log holds, each with the words before it. */
  found(secrets: Readonly<Record<string, string>>): string[];
  release(): void;
}

const ways = ['log', 'info', 'warn', 'error', 'debug'] as const;
const BEFORE = 200;

export function captureLog(): CapturedLog {
  let log = '';
  const keep = (text: unknown) => {
    log += `${String(text)}\n`;
    return true;
  };
  const streams = [process.stdout, process.stderr];
  const writers = streams.map((stream) => stream.write);
  // The test runner gives a console of its own, which a library may write to.
  const sayers = ways.map((way) => console[way]);
  for (const stream of streams) stream.write = keep;
  for (const way of ways)
    console[way] = (...words: unknown[]) =>
      void keep(words.map((word) => (typeof word === 'string' ? word : inspect(word, { depth: 10 }))).join(' '));
  return {
    text: () => log,
    found: (secrets) =>
      Object.entries(secrets).flatMap(([what, secret]) => {
        const at = log.indexOf(secret);
        return at < 0 ? [] : [`${what}: ${log.slice(Math.max(0, at - BEFORE), at + secret.length)}`];
      }),
    release() {
      for (const [at, stream] of streams.entries()) stream.write = writers[at]!;
      for (const [at, way] of ways.entries()) console[way] = sayers[at]!;
    },
  };
}
