/** Processes as data: a new version is stored by two people, once the rules find nothing wrong with it. */
import { NewDefinition } from '#libs/contracts/definition.js';
import { Refused } from '#libs/contracts/refused.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { definitionRow, problemsAmong } from '#libs/record/definitions.js';
import { everywhere, type ChangeKind, type Transaction } from './change.js';

/** `key version`: what a definition is called among changes. */
export function definitionId({ key, version }: Pick<ProcessDefinition, 'key' | 'version'>): string {
  return `${key} ${version}`;
}

/** Running cases keep their version; calls name the one that they run by. */
export const definitionStored: ChangeKind<typeof NewDefinition> = {
  key: 'definition',
  subject: 'definition',
  after: NewDefinition,
  propose: 'rules.change',
  confirm: 'rules.confirm',
  needsSecond: () => true,
  place: async () => everywhere,
  current: async () => null,
  async check(tx, { after }) {
    const problems = problemsAmong(await newestOfEach(tx), after);
    const issues = problems.map(({ rule, where, text }) => ({
      at: where,
      message: { th: `${rule}: ${text}`, en: `${rule}: ${text}` },
    }));
    if (issues.length > 0) throw new Refused('definition_invalid', { process: after.key }, issues);
  },
  async apply(tx, { after }) {
    await tx.definition.create({ data: definitionRow(after) });
  },
};

async function newestOfEach(tx: Transaction): Promise<ProcessDefinition[]> {
  const rows = await tx.definition.findMany({ orderBy: [{ key: 'asc' }, { version: 'desc' }], distinct: ['key'] });
  return rows.map(({ body }) => JSON.parse(body) as ProcessDefinition);
}
