/** Events of earlier releases, lifted when they are read. What is stored and hashed stays as it was written. */
import type { Recorded } from '#libs/process/event.js';

/** The form in which events are written today. */
export const EVENT_VERSION = 1;

type Body = Readonly<Record<string, unknown>>;

/** What makes an event of one type and version into one of the next version. */
export interface Lift {
  type: string;
  from: number;
  lift: (body: Body) => Body;
}

/**
 * Every change that an event type has gone through. `EVENT_VERSION` counts releases of the log's form as a whole; a type
 * that did not change in one needs no entry for it. Nothing is ever taken out of here.
 */
const lifts: readonly Lift[] = [];

export interface StoredForm {
  type: string;
  version: number;
  body: Body;
}

/** The event as today's rules know it. Throws on a version that a newer release has written. */
export function upcast(
  { type, version, body }: StoredForm,
  known: readonly Lift[] = lifts,
  current: number = EVENT_VERSION,
): Recorded {
  if (version > current) throw new Error(`an event ${type} of version ${version} is newer than this release reads`);
  const due = known.filter((step) => step.type === type && step.from >= version).sort((a, b) => a.from - b.from);
  return due.reduce((lifted, step) => step.lift(lifted), body) as unknown as Recorded;
}
