/** What a log may hold of an error: its kind, its code and where it happened, never what somebody had typed. */

/** A place in a file; a message of several lines may hold words that only look like one. */
const frame = /^\s+at (?:[\w$.<>[\]# ]+ \()?(?:async )?(?:file:\/\/|node:|\/)[^\s@]+:\d+:\d+\)?$/;
const ours = /^(?!.*(?:node_modules\/|node:))/;
const FRAMES_MAX = 8;
const CAUSES_MAX = 3;
/** Codes and names of tables, constraints and errors; anything else could be somebody's. */
const mark = /^[\w:.-]{1,80}$/;

/**
 * The kind of a fault, with the codes that the database, the mail server and the ORM put beside their words. The words
 * themselves quote values (addresses, names, tokens), and our own may do so too: they are left out.
 */
export function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return `a ${typeof fault} was thrown`;
  const { type, code, responseCode, table, constraint } = fault as unknown as Readonly<Record<string, unknown>>;
  const name = fault.name === 'Error' ? fault.constructor.name : fault.name;
  return [name, type, code, responseCode, table, constraint]
    .filter((word) => word !== undefined && word !== null)
    .map(String)
    .filter((word) => mark.test(word))
    .join(' ');
}

/** The places in our own code where a fault came up, the innermost first; where none is, the innermost of all. */
export function placesOf(fault: Error): string[] {
  const frames = (fault.stack ?? '').split('\n').filter((line) => frame.test(line));
  const own = frames.filter((line) => ours.test(line));
  return own.length > 0 ? own.slice(0, FRAMES_MAX) : frames.slice(0, 1);
}

/** The kind of a fault, and of what caused it, in one line. */
export function kindsOf(fault: unknown, causes = CAUSES_MAX): string {
  const cause = fault instanceof Error && fault.cause !== undefined && causes > 0 ? fault.cause : null;
  return [kindOf(fault), ...(cause === null ? [] : [`caused by ${kindsOf(cause, causes - 1)}`])].join(' ');
}

/** Kind and places of a fault, and of what caused it. */
export function describeFault(fault: unknown, causes = CAUSES_MAX): string {
  if (!(fault instanceof Error)) return kindOf(fault);
  const cause = fault.cause !== undefined && causes > 0 ? [`caused by ${describeFault(fault.cause, causes - 1)}`] : [];
  return [kindOf(fault), ...placesOf(fault), ...cause].join('\n');
}
