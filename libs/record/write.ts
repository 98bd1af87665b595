/** Writes what a decision came to: events, case row, seats, clocks, ledger, notices and texts, in one statement. */
import type { Instant, Recorded } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { PoolClient } from 'pg';
import { canonical, chainHash, GENESIS_HASH } from './canonical.js';
import type { Change, EventRow, Part, Written } from './change.js';
import { plansKept, send } from './connection.js';
import { wakeOf } from './folded.js';
import { noteHead } from './heads.js';
import { modelsOf, project, type Models } from './models.js';
import { casePart } from './parts/case.js';
import { consultationParts } from './parts/consultations.js';
import { ledgerParts } from './parts/money.js';
import { noticeParts } from './parts/notices.js';
import { clockParts, seatParts } from './parts/seats-and-clocks.js';
import { conflictParts, textParts } from './parts/texts-and-conflicts.js';
import { targetsOf } from './recipients.js';
import { rowsAs } from './rows.js';
import { EVENT_VERSION } from './upcast.js';

/** `more`: what else is written in the same statement, once it is known what the change comes to. */
export async function write(
  client: PoolClient,
  change: Change,
  more: (written: Written) => readonly Part[] = () => [],
): Promise<Written> {
  const { meta, head } = change;
  const chained = chain(change);
  const last = chained.rows.at(-1);
  const seq = last?.seq ?? head?.seq ?? 0;
  const hash = last?.hash ?? head?.hash ?? '';
  const wake = wakeAfter(change, chained.state);
  const needsMover = !change.moved && moverHasWork(change, chained.state, wake);
  const caughtUp = change.moved || (!needsMover && head !== null && head.moverSeq === head.seq);
  const row = { seq, hash, wake, moverSeq: caughtUp ? seq : (head?.moverSeq ?? 0) };
  const notices = targetsOf(chained.state, change);
  const counted = notices.single.length + notices.audiences.length;
  const written = { seq, hash, state: chained.state, needsMover, notices: counted };
  const parts = [
    ...(chained.rows.length > 0 ? [eventsPart(change, chained.rows)] : []),
    casePart(change, chained.state, row),
    ...seatParts(change, chained.models),
    ...clockParts(change, chained.models),
    ...ledgerParts(change, chained.rows),
    ...consultationParts(change, chained),
    ...textParts(change),
    ...conflictParts(change, chained.rows),
    ...noticeParts(change, notices),
    ...more(written),
  ];
  run(client, parts);
  noteHead(client, { caseId: meta.id, seq });
  return written;
}

/** More combinations of parts than these are seldom met. */
const MAX_PLANS = 64;
const kept = plansKept('write', MAX_PLANS);

/** Parts become one statement of CTEs. */
function run(client: PoolClient, parts: readonly Part[]): void {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const ctes = parts.map((part) => `${part.name} AS (${part.sql(param)})`);
  send(client, kept(`WITH ${ctes.join(',\n')} SELECT 1`, values));
}

/** Clocks that nothing has touched wake the mover when they did before. */
function wakeAfter({ definition, before, head }: Change, after: CaseState): Instant | null {
  const untouched =
    after.clocks === before.clocks && after.definition === before.definition && after.end === before.end;
  return head !== null && untouched ? head.wakeAt : wakeOf(definition, after);
}

/** A person's act that only adds an answer needs no mover: nothing settled, no clock moved, no effect owed. */
function moverHasWork({ before, head }: Change, after: CaseState, wake: Instant | null): boolean {
  if (head === null || after.settled !== null || after.end !== null) return true;
  return wake !== head.wakeAt || after.pendingEffects.length !== before.pendingEffects.length;
}

// ─── The log ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function chain(change: Change): { rows: EventRow[]; state: CaseState; models: { before: Models; after: Models } } {
  const before = modelsOf(change.before);
  const after = { seats: new Map(before.seats), clocks: new Map(before.clocks) };
  let state = change.before;
  let prevHash = change.head?.hash ?? GENESIS_HASH;
  const rows: EventRow[] = [];
  for (const body of change.events) {
    const event = { ...body, seq: state.seq + 1, at: change.now, actor: change.actor } as Recorded;
    state = project(state, after, event);
    // `case` and `v` are no event's own words: a linked case or an adopted version cannot take their place.
    const text = canonical({ ...event, case: change.meta.id, v: EVENT_VERSION });
    const hash = chainHash(prevHash, text);
    rows.push({ seq: event.seq, type: event.type, event, body: text, prevHash, hash });
    prevHash = hash;
  }
  return { rows, state, models: { before, after } };
}

const logged = { seq: 'int', type: 'text', body: 'text', prevHash: 'text', hash: 'text' };

function eventsPart({ meta, now, actor }: Change, rows: readonly EventRow[]): Part {
  return {
    name: 'events',
    sql: (param) => `
      INSERT INTO event (case_id, seq, type, version, at, recorded_at, actor, body, prev_hash, hash)
      SELECT ${param(meta.id)}::uuid, e.seq, e.type, ${EVENT_VERSION}, ${param(now)}::timestamptz, clock_timestamp(),
             ${param(actor)}::text, e.body, e."prevHash", e.hash
        FROM ${rowsAs('e', logged, rows, param)}`,
  };
}
