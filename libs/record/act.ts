/** A person's command on a case: one transaction, whole or not at all. */
import type { Command } from '#libs/process/command.js';
import { decide } from '#libs/process/decide.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { PoolClient } from 'pg';
import { factsIn, storeContent } from './content.js';
import { factsFor } from './facts.js';
import { once, type Keep } from './idempotency.js';
import { actorFor, lockCases, type LockedCase } from './locked-case.js';
import { unmetByRegister } from './party-register.js';
import type { RecordParts } from './record-parts.js';
import type { Acknowledged, ActRequest, NewText, PersonCommand, RecordRefusal, Reply } from './request.js';
import { wrongScore } from './scores.js';
import { refOf, store, type StoredText } from './texts.js';
import { unreadFile, withAttachments } from './uploads.js';
import type { Written } from './change.js';
import { write } from './write.js';

export async function act(parts: RecordParts, request: ActRequest): Promise<Reply> {
  return once(parts.pool, request.userId, request.idempotency, (client, keep) =>
    actLocked(parts, client, keep, request),
  );
}

/** Under its lock, in the transaction of the client. */
export async function actLocked(
  parts: RecordParts,
  client: PoolClient,
  keep: Keep,
  { caseId, userId, command }: Omit<ActRequest, 'idempotency'>,
): Promise<Acknowledged | RecordRefusal> {
  const locked = (await lockCases(client, [caseId], userId)).get(caseId);
  if (!locked) return { code: 'case_not_found', detail: { caseId } };
  const definition = await parts.definitions.get(client, locked.meta.definitionKey, locked.meta.definitionVersion);
  const unmet = await unmetByRegister(client, definition, locked, command);
  if (unmet) return unmet;
  const asked = await ruledCommand(parts, client, definition, locked, command);
  if (!asked) return { code: 'process_unknown', detail: { process: locked.meta.definitionKey } };
  const { texts, ruled } = asked;
  const actor = actorFor(userId, definition, locked);
  const parent = await parts.parentState(client, locked.meta.parentId);
  const deciders = decidersOf(ruled);
  const facts = await factsFor(client, parts.calendars, definition, locked, ruled.type, parent, { deciders });
  const decision = decide(definition, locked.state, ruled, facts, actor, locked.now);
  if (!decision.ok) return decision.refusal;
  const misread = (await unreadFile(client, locked, ruled)) ?? wrongScore(locked, command);
  if (misread) return misread;
  const { events, notices } = decision;
  const { meta, head, state: before, now } = locked;
  const change = { definition, meta, head, before, events, notices, texts, actor: userId, now, moved: false };
  const reply = (written: Written) => acknowledged(locked, written, events);
  return reply(await write(client, change, (written) => keep(reply(written))));
}

function decidersOf(command: Command): readonly string[] {
  return command.type === 'answer' ? (command.by ?? []) : [];
}

export function acknowledged(
  { meta, now }: Pick<LockedCase, 'meta' | 'now'>,
  written: Written,
  events: readonly { type: string }[],
): Acknowledged {
  const { seq, state, needsMover } = written;
  const settled = events.some(({ type }) => type === 'settled') ? (state.settled?.outcome ?? null) : null;
  const { stage, visit } = state;
  const owesNotices = written.notices > 0;
  return {
    ok: true,
    caseId: meta.id,
    reference: meta.reference,
    seq,
    stage,
    visit,
    settled,
    at: now,
    needsMover,
    owesNotices,
  };
}

/**
 * The command as the rules take it: texts stored and named by hash, content hashed, the definition to adopt read. Null
 * where that was never stored.
 */
async function ruledCommand(
  parts: RecordParts,
  client: PoolClient,
  definition: ProcessDefinition,
  { meta }: LockedCase,
  command: PersonCommand,
): Promise<{ ruled: Command; texts: StoredText[] } | null> {
  if (command.type === 'adopt') {
    const next = await parts.definitions.find(client, meta.definitionKey, command.version);
    return next && { ruled: { type: 'adopt', definition: next }, texts: [] };
  }
  const written: readonly NewText[] = 'texts' in command ? command.texts : [];
  const texts = written.map(store);
  if (command.type !== 'answer') return { ruled: { ...command, texts: texts.map(refOf) } as Command, texts };
  const { content, ...answer } = command;
  if (content === null) {
    return { ruled: { ...answer, contentHash: null, contentFacts: {}, texts: texts.map(refOf) }, texts };
  }
  const stored = storeContent(await withAttachments(client, 'case_id', meta.id, content));
  const all = [...texts, stored];
  const contentFacts = factsIn(definition, content);
  return { ruled: { ...answer, contentHash: stored.hash, contentFacts, texts: all.map(refOf) }, texts: all };
}
