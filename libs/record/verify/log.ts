/** A case's log: gap-free, each event hashed over the one before, its columns as its text says. */
import type { Recorded } from '#libs/process/event.js';
import { chainHash, GENESIS_HASH } from '../canonical.js';
import { readEvent, type StoredCase, type StoredEvent } from '../stored-case.js';
import type { Findings } from './findings.js';

/** The events as today's rules read them; null where the log is broken, and nothing can be said of what follows from it. */
export function checkLog(findings: Findings, { row, events }: StoredCase): Recorded[] | null {
  const before = findings.count;
  findings.checked.events += events.length;
  if (events.length === 0) findings.report('case_without_events', `case ${row.id}`, 'has no event');
  events.forEach((event, index) => checkLink(findings, event, index + 1, events[index - 1]?.hash ?? GENESIS_HASH));
  const head = events.at(-1);
  findings.compare(
    'case_head',
    `case ${row.id}`,
    { head_seq: head?.seq ?? 0, head_hash: head?.hash ?? GENESIS_HASH },
    row,
  );
  if (row.mover_seq > row.head_seq)
    findings.report('case_head', `case ${row.id}`, `mover_seq ${row.mover_seq} is after head_seq ${row.head_seq}`);
  const read = events.map((event) => checkForm(findings, event));
  return findings.count === before ? read.filter((event) => event !== null) : null;
}

const nameOf = ({ case_id, seq }: StoredEvent) => `event ${case_id}/${seq}`;

function checkLink(findings: Findings, event: StoredEvent, seq: number, prevHash: string): void {
  if (event.seq !== seq) findings.report('event_seq', nameOf(event), `should have seq ${seq}`);
  if (event.prev_hash !== prevHash) findings.report('event_hash', nameOf(event), 'is not chained to the event before');
  if (event.hash !== chainHash(event.prev_hash, event.body))
    findings.report('event_hash', nameOf(event), 'its text does not have its hash');
}

function checkForm(findings: Findings, event: StoredEvent): Recorded | null {
  let body: Record<string, string | number>;
  let read: Recorded;
  try {
    body = JSON.parse(event.body) as Record<string, string | number>;
    read = readEvent(event);
  } catch (reason) {
    findings.report('event_unreadable', nameOf(event), reason instanceof Error ? reason.message : String(reason));
    return null;
  }
  const { type, v: version, seq, at, actor, case: case_id } = body;
  const said = { type, version, seq, at, actor, case_id } as Record<string, string | number>;
  findings.compare('event_columns', nameOf(event), said, { ...event });
  return read;
}
