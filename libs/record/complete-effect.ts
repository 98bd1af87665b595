/** An activity has carried out an effect and says what came of it. */
import { decide } from '#libs/process/decide.js';
import type { Command } from '#libs/process/command.js';
import type { Values } from '#libs/process/event.js';
import { engine, orStuck, ruled, writeEngine } from './engine.js';
import { transaction } from './connection.js';
import { factsFor } from './facts.js';
import { lockCases } from './locked-case.js';
import type { RecordParts } from './record-parts.js';

export interface EffectResult {
  /** `visit.kind`, as the mover's plan names it. */
  key: string;
  facts: Values;
  /** The outcome that the result settles the stage with, if it does. */
  outcome: string | null;
  /** Satang that the bank paid, if it did. */
  paid: string | null;
}

export async function completeEffect(parts: RecordParts, caseId: string, result: EffectResult): Promise<void> {
  await orStuck(parts, caseId, () =>
    transaction(parts.pool, async (client) => {
      const own = (await lockCases(client, [caseId], null)).get(caseId);
      if (!own?.state.pendingEffects.includes(result.key)) return;
      const definition = await parts.definitions.get(client, own.meta.definitionKey, own.meta.definitionVersion);
      const facts = await factsFor(client, parts.calendars, definition, own, 'complete_effect', null);
      const command: Command = { type: 'complete_effect', ...result };
      const decision = ruled(() => decide(definition, own.state, command, facts, engine, own.now));
      await writeEngine(client, definition, own, decision, false);
    }),
  );
}
