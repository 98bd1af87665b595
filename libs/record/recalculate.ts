/** A holiday announced late lengthens the working-day clocks that still run. */
import { decide } from '#libs/process/decide.js';
import { engine, ruled, writeEngine } from './engine.js';
import { transaction } from './connection.js';
import { factsFor } from './facts.js';
import { lockCases } from './locked-case.js';
import type { RecordParts } from './record-parts.js';

export async function recalculate(parts: RecordParts, caseId: string): Promise<void> {
  await transaction(parts.pool, async (client) => {
    const own = (await lockCases(client, [caseId], null)).get(caseId);
    if (!own || own.state.end !== null) return;
    const definition = await parts.definitions.get(client, own.meta.definitionKey, own.meta.definitionVersion);
    const facts = await factsFor(client, parts.calendars, definition, own, 'recalculate', null);
    const decision = ruled(() => decide(definition, own.state, { type: 'recalculate' }, facts, engine, own.now));
    await writeEngine(client, definition, own, decision, false);
  });
}
