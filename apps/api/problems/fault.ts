/** What a log may hold of an error: where it happened and what kind it was, never what somebody had typed. */

const frame = /^\s+at .+/;
const FRAMES_MAX = 12;
const CAUSES_MAX = 3;

/**
 * Messages of the database, the ORM and of parsers quote values: e-mail addresses, names, tokens. Only a plain error, as
 * our own code throws it, keeps its words.
 */
export function describeFault(fault: unknown, causes = CAUSES_MAX): string {
  if (!(fault instanceof Error)) return `a ${typeof fault} was thrown`;
  const { code, table, constraint } = fault as { code?: unknown; table?: unknown; constraint?: unknown };
  const marks = [code, table, constraint].filter((mark) => typeof mark === 'string');
  const isOwn = Object.getPrototypeOf(fault) === Error.prototype && code === undefined;
  const title = [fault.constructor.name, ...marks, ...(isOwn ? [fault.message] : [])].join(' ');
  const frames = (fault.stack ?? '').split('\n').filter((line) => frame.test(line));
  const cause = fault.cause !== undefined && causes > 0 ? [`caused by ${describeFault(fault.cause, causes - 1)}`] : [];
  return [title, ...frames.slice(0, FRAMES_MAX), ...cause].join('\n');
}
