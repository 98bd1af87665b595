/** The engine moves a case: stages, clocks, reminders, linked cases, in one transaction; then says what is left. */
import { decide } from '#libs/process/decide.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { CaseEvent, Instant } from '#libs/process/event.js';
import { unopened } from '#libs/process/evolve.js';
import { newsOf } from '#libs/process/linked-news.js';
import type { CaseState } from '#libs/process/state.js';
import { plan } from '#libs/process/plan.js';
import type { PoolClient } from 'pg';
import { transaction } from './connection.js';
import { engine, orStuck, ruled, RulesFailed, writeEngine, type Accepted } from './engine.js';
import { factsFor, HoldersUnread } from './facts.js';
import { openChild } from './linked.js';
import { lockWithParent, type LockedCase } from './locked-case.js';
import type { RecordParts } from './record-parts.js';
import type { MoverPlan } from './request.js';
import { inTimeAt, openDraft } from './submit.js';
import { handOver, uploadHolds } from './uploads.js';
import { write } from './write.js';

/** Where a stuck case looks again by itself. */
const STUCK_RETRY_MS = 60_000;

const idle: MoverPlan = {
  process: '',
  stage: null,
  effects: [],
  waitMs: null,
  ended: false,
  stuck: null,
  poke: [],
  owesNotices: false,
};

export async function advance(parts: RecordParts, caseId: string): Promise<MoverPlan> {
  try {
    return await orStuck(parts, caseId, () =>
      transaction(parts.pool, (client) => advanceLocked(parts, client, caseId)),
    );
  } catch (reason) {
    if (!(reason instanceof RulesFailed)) throw reason;
    return { ...idle, waitMs: STUCK_RETRY_MS, stuck: reason.message };
  }
}

/** In the transaction of the client. */
export async function advanceLocked(parts: RecordParts, client: PoolClient, caseId: string): Promise<MoverPlan> {
  const { own, parent } = await lockWithParent(client, caseId);
  if (!own) return { ...idle, ended: true };
  const definition = await parts.definitions.get(client, own.meta.definitionKey, own.meta.definitionVersion);
  const decision = await movedOn(parts, client, definition, own, parent?.state ?? null);
  const next = plan(definition, decision.state);
  const written = await writeEngine(client, definition, own, decision, next.effects.length === 0);
  const opened = await openChildren(parts, client, own, decision.events);
  const told = await tellParent(parts, client, definition, own, parent, decision.state);
  const { effects, ended } = next;
  const wakeAt =
    next.wakeAt !== null && next.wakeAt <= own.now ? await heldUntil(client, own, next.wakeAt) : next.wakeAt;
  const waitMs = wakeAt === null ? null : Math.max(0, Date.parse(wakeAt) - Date.parse(own.now));
  const owesNotices = written.notices > 0;
  const { stage } = decision.state;
  return {
    process: definition.key,
    stage,
    effects,
    waitMs,
    ended,
    stuck: null,
    poke: [...opened, ...told, ...leftBehind(own.state, decision)],
    owesNotices,
  };
}

/** Few moves offer a personal seat, and to rank its holders is dear: they are read when the rules ask for them. */
async function movedOn(
  parts: RecordParts,
  client: PoolClient,
  definition: ProcessDefinition,
  own: LockedCase,
  parent: CaseState | null,
): Promise<Accepted> {
  const decided = async (withHolders: boolean) => {
    const facts = await factsFor(client, parts.calendars, definition, own, 'move', parent, { withHolders });
    return ruled(() => decide(definition, own.state, { type: 'move' }, facts, engine, own.now));
  };
  try {
    return await decided(false);
  } catch (reason) {
    if (!(reason instanceof HoldersUnread)) throw reason;
    return decided(true);
  }
}

/** A due that has passed and did not fire waits for an upload. */
async function heldUntil(client: PoolClient, own: LockedCase, due: Instant): Promise<Instant> {
  const holds = await uploadHolds(client, 'case_id', own.meta.id);
  return (
    holds
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? due
  );
}

async function openChildren(
  parts: RecordParts,
  client: PoolClient,
  own: LockedCase,
  events: readonly CaseEvent[],
): Promise<string[]> {
  const children: string[] = [];
  for (const event of events) {
    if (event.type !== 'linked_opened') continue;
    await openChild(parts, client, own, event, own.state.linked.length + children.length + 1, 'engine');
    children.push(event.caseId);
  }
  return children;
}

async function tellParent(
  parts: RecordParts,
  client: PoolClient,
  definition: ProcessDefinition,
  own: LockedCase,
  parent: LockedCase | undefined,
  after: CaseState,
): Promise<string[]> {
  const link = parent?.state.linked.find(({ caseId }) => caseId === own.meta.id);
  const command = newsOf(definition, own.state, after, link);
  if (!parent || !command) return [];
  const { definitionKey, definitionVersion } = parent.meta;
  const parentDefinition = await parts.definitions.get(client, definitionKey, definitionVersion);
  const facts = await factsFor(client, parts.calendars, parentDefinition, parent, command.type, null);
  const decision = ruled(() => decide(parentDefinition, parent.state, command, facts, engine, own.now));
  await writeEngine(client, parentDefinition, parent, decision, false);
  return [parent.meta.id];
}

/** Linked cases still open when the case goes on: each finds out by itself whether it is waited for. */
function leftBehind(before: CaseState, { events }: Accepted): string[] {
  const gone = events.some(({ type }) => type === 'entered' || type === 'ended');
  return gone ? before.linked.filter((link) => link.end === null).map((link) => link.caseId) : [];
}

export async function lapseDraft(parts: RecordParts, draftId: string): Promise<void> {
  await transaction(parts.pool, async (client) => {
    const draft = await openDraft(parts, client, draftId, null);
    if (!draft || draft.status !== 'open' || draft.closesAt === null || draft.now < draft.closesAt) return;
    if (inTimeAt(draft) !== null) return;
    const { definition, locked, opening, content, title } = draft;
    const facts = await factsFor(client, parts.calendars, definition, locked, 'open', null);
    const { events, notices } = ruled(() => decide(definition, null, opening, facts, engine, locked.now));
    const begun = { definition, meta: locked.meta, head: null, before: unopened(locked.meta.id), actor: 'engine' };
    await write(client, { ...begun, events, notices, texts: [content, title], now: locked.now, moved: true });
    await client.query("UPDATE draft SET status = 'lapsed', case_id = $2 WHERE id = $1", [draftId, locked.meta.id]);
    await handOver(client, draftId, locked.meta.id);
  });
}
