/** One entry a matter: when, which part of the product, what in words of ours, which ids, and a fault by its kind. */
import { describeFault, kindsOf } from './fault.js';

/** By name; a value that is no id is not written. */
export type Ids = Readonly<Record<string, string | number | undefined>>;

export interface Log {
  /** `what` is a sentence of ours without anybody's words in it. A warning is a line: parts that are away repeat theirs. */
  warn(what: string, fault?: unknown, ids?: Ids): void;
  error(what: string, fault?: unknown, ids?: Ids): void;
}

const id = /^[\w:.-]{1,100}$/;

export function logOf(part: string): Log {
  const write = (grade: string, what: string, ids: Ids, fault: string) => {
    const line = `${new Date().toISOString()} ${grade} [${part}] ${[what, ...idsIn(ids)].join(' ')}`;
    process.stderr.write(`${line}${fault}\n`);
  };
  return {
    warn: (what, fault, ids = {}) => write('WARN', what, ids, fault === undefined ? '' : `: ${kindsOf(fault)}`),
    error: (what, fault, ids = {}) => write('ERROR', what, ids, fault === undefined ? '' : `\n${describeFault(fault)}`),
  };
}

/** A fault that nobody caught ends the process, as it would by itself; but without its words. */
export function logUncaught(part: string): void {
  const log = logOf(part);
  process.on('uncaughtException', (fault) => {
    log.error('ends on a fault that nobody caught', fault);
    process.exit(1);
  });
}

function idsIn(ids: Ids): string[] {
  return Object.entries(ids).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${id.test(String(value)) ? value : '?'}`],
  );
}
