/** Cases beside a case: opened by the engine as its process goes, or by a person where the process allows it. */
import { decide } from '#libs/process/decide.js';
import type { Command } from '#libs/process/command.js';
import type { CaseEvent } from '#libs/process/event.js';
import { unopened } from '#libs/process/evolve.js';
import type { PoolClient } from 'pg';
import { acknowledged } from './act.js';
import { engine, ruled } from './engine.js';
import { factsFromParent, factsIn, linkedContentHash, storeContent } from './content.js';
import { factsFor, linkedCaseId } from './facts.js';
import { once, type Keep } from './idempotency.js';
import { linkedTitle } from './linked-title.js';
import { actorFor, belongingOf, lockCases, type CaseMeta, type LockedCase } from './locked-case.js';
import type { RecordParts } from './record-parts.js';
import type { Acknowledged, OpenLinkedRequest, RecordRefusal, Reply } from './request.js';
import { refOf, store, type StoredText } from './texts.js';
import type { Written } from './change.js';
import { write } from './write.js';

type LinkedOpened = Extract<CaseEvent, { type: 'linked_opened' }>;

export async function openLinked(parts: RecordParts, request: OpenLinkedRequest): Promise<Reply> {
  return once(parts.pool, request.userId, request.idempotency, (client, keep) =>
    openLocked(parts, client, keep, request),
  );
}

async function openLocked(
  parts: RecordParts,
  client: PoolClient,
  keep: Keep,
  { parentId, process, userId, content, title }: OpenLinkedRequest,
): Promise<Acknowledged | RecordRefusal> {
  const parent = (await lockCases(client, [parentId], userId)).get(parentId);
  if (!parent) return { code: 'case_not_found', detail: { caseId: parentId } };
  const childDefinition = await parts.definitions.latest(client, process);
  if (!childDefinition) return { code: 'process_unknown', detail: { process } };
  const { meta, head, state: before, now } = parent;
  const definition = await parts.definitions.get(client, meta.definitionKey, meta.definitionVersion);
  const caseId = linkedCaseId(meta.id, process, 1000 + before.linked.length);
  const childFacts = { ...factsFromParent(childDefinition, before.facts), ...factsIn(childDefinition, content) };
  const command: Command = { type: 'link', process, caseId, facts: childFacts };
  const actor = actorFor(userId, definition, parent);
  const facts = await factsFor(client, parts.calendars, definition, parent, 'link', null);
  const decision = decide(definition, before, command, facts, actor, now);
  if (!decision.ok) return decision.refusal;
  const { events, notices } = decision;
  await write(client, { definition, meta, head, before, events, notices, texts: [], actor: userId, now, moved: false });
  const opened = events.find((event): event is LinkedOpened => event.type === 'linked_opened');
  if (!opened) throw new Error(`linking ${process} opened nothing`);
  const sent = { content: storeContent(content), title };
  return openChild(parts, client, parent, opened, before.linked.length + 1, userId, sent, keep);
}

/** Opens the case that a `linked_opened` event of its locked parent names, in the same transaction. */
export async function openChild(
  parts: RecordParts,
  client: PoolClient,
  parent: LockedCase,
  event: LinkedOpened,
  /** Which of the parent's linked cases it is, from 1. */
  nth: number,
  openedBy: string,
  /** What a person sends. */
  sent: { content?: StoredText; title?: string } = {},
  keep: Keep = () => [],
): Promise<Acknowledged> {
  const definition = await parts.definitions.latest(client, event.process);
  if (!definition) throw new Error(`the process ${event.process} is not stored`);
  const meta = childMeta(parent, event, nth, definition, openedBy, sent.title);
  const own = { meta, head: { seq: 0, hash: '', moverSeq: 0, wakeAt: null }, state: unopened(meta.id) };
  const locked: LockedCase = { ...parent, ...own };
  const title = store({ kind: 'title', body: meta.title });
  const texts = sent.content ? [sent.content, title] : [title];
  const contentHash = sent.content?.hash ?? linkedContentHash(parent.meta.id, event.process, event.ordinal);
  const link = { caseId: parent.meta.id, ordinal: event.ordinal };
  const origin = { parent: link, belonging: belongingOf(meta), texts: [refOf(title)] };
  const opening: Command = { type: 'open', caseId: meta.id, facts: event.facts, contentHash, ...origin };
  const facts = await factsFor(client, parts.calendars, definition, locked, 'open', parent.state);
  const decision = ruled(() => decide(definition, null, opening, { ...facts, parentLeft: false }, engine, parent.now));
  const { events, notices } = decision;
  const begun = { definition, meta, head: null, before: own.state, events, notices, texts, now: parent.now };
  const reply = (written: Written) => acknowledged({ meta, now: parent.now }, written, events);
  return reply(await write(client, { ...begun, actor: 'engine', moved: false }, (written) => keep(reply(written))));
}

function childMeta(
  parent: LockedCase,
  event: LinkedOpened,
  nth: number,
  definition: { key: string; version: number; subject: string; title: { th: string } },
  createdBy: string,
  title?: string,
): CaseMeta {
  const { meta } = parent;
  const reference = `${meta.reference}.${nth}`;
  const called = title ?? linkedTitle(definition.title.th, event.ordinal, meta);
  return {
    ...meta,
    id: event.caseId,
    reference,
    definitionKey: definition.key,
    definitionVersion: definition.version,
    subject: definition.subject,
    parentId: meta.id,
    rootId: meta.rootId,
    ordinal: event.ordinal,
    title: called,
    searchText: `${called} ${reference} ${meta.searchText}`.toLowerCase(),
    createdBy,
  };
}
