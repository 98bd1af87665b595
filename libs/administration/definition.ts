/** Processes as data: a new version is stored by two people, once the rules find nothing wrong with it. */
import { NewDefinition } from '#libs/contracts/definition.js';
import { Refused } from '#libs/contracts/refused.js';
import { messages } from '#libs/notices/messages.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { legalRegister } from '#libs/process/legal-register.js';
import { ruleInThai, type Problem } from '#libs/process/problem.js';
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
    const problems = [...problemsAmong(await newestOfEach(tx), after), ...unheardOf(after)];
    const issues = problems.map(({ rule, where, text }) => ({
      at: where,
      message: { th: `${ruleInThai[rule]} (${rule}: ${text})`, en: `${rule}: ${text}` },
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

/** Bases that the legal register does not hold, and letters that nobody has written: a case would stand still over them. */
function unheardOf({ stages, ends }: ProcessDefinition): Problem[] {
  const parts: Named[] = [
    ...stages.map(({ key, tells = [] }) => ({ where: key, bases: [], tells })),
    ...stages.flatMap(({ key: stage, clocks, outcomes, gate }) => [
      ...clocks.map(({ key, basis, rolls, end, tells = [], extension }) => ({
        where: `${stage}.${key}`,
        bases: [basis, rolls],
        statute: end.kind === 'settle' && end.byLaw ? basis : undefined,
        tells: [...tells, ...(extension?.tells ?? [])],
      })),
      ...outcomes.map(({ key, tells = [] }) => ({ where: `${stage}.${key}`, bases: [], tells })),
      ...(gate?.items ?? []).map(({ key, basis }) => ({ where: `${stage}.${key}`, bases: [basis], tells: [] })),
    ]),
    ...ends.map(({ key, appeal, tells = [] }) => ({
      where: `ends.${key}`,
      bases: [appeal?.basis, appeal?.rolls],
      tells,
    })),
  ];
  return parts.flatMap(({ where, bases, statute, tells }) => [
    ...bases
      .filter((id) => id !== undefined && !registered.has(id))
      .map((id): Problem => ({ rule: 'unknown_basis', where, text: `the legal register has no row ${id}` })),
    ...[statute]
      .filter((id) => id !== undefined && !statutes.has(id))
      .map((id): Problem => ({ rule: 'silence_approves', where, text: `${id} is no statute: silence is no answer` })),
    ...tells
      .filter(({ message }) => !messages.has(message))
      .map(({ message }): Problem => ({ rule: 'unknown_message', where, text: `there is no letter ${message}` })),
  ]);
}

/** A part of a definition, with what it names outside of it. */
interface Named {
  where: string;
  bases: readonly (string | undefined)[];
  /** The row by which silence is an answer. */
  statute?: string | undefined;
  tells: readonly { message: string }[];
}

const registered = new Set(legalRegister.map(({ id }) => id));
const statutes = new Set(legalRegister.filter(({ binding }) => binding === 'statute').map(({ id }) => id));
