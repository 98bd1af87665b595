/** The list of cases as those read it who keep them going: with stage, clock and its basis, whom it waits for, and why. */
import { clockOf, stageOf, stageTitleFor } from '#libs/process/lookup.js';
import { isRunning } from '#libs/process/clock-rules.js';
import type { ProcessDefinition, RegisterKind, Text } from '#libs/process/definition.js';
import { legalRow } from '#libs/process/legal-register.js';
import type { CaseState } from '#libs/process/state.js';
import { stuckStandstill, type Standstill } from '#libs/process/standstill.js';
import { waitingFor, type Waiting } from '#libs/process/waiting.js';
import type { Pool } from 'pg';
import { lostWords, type Definitions } from '../definitions.js';
import { vouchedFor } from '../party-register.js';
import { caseList } from './case-list.js';
import { OVERDUE, type CaseFilters, type CaseListItem } from './case-query.js';
import type { DueKey, Page } from './page.js';
import { sitters, standstills } from './standstill.js';
import { liesIn, notHidden, partsAs, type Scope } from './scope.js';

interface Named {
  key: string;
  title: Text;
}

export interface BoardCase extends Omit<CaseListItem, 'process' | 'version' | 'stage' | 'end'> {
  process: Named;
  stage: Named | null;
  end: Named | null;
  /** The running clock that is due first; of those that stand still, where none runs. */
  clock: {
    title: Text;
    startAt: string;
    dueAt: string;
    pausedAt: string | null;
    basis: { text: Text; source: Text; section: string | null; binding: 'statute' | 'guideline' | 'policy' };
  } | null;
  /** Whose case it is; null for those who judge it blind. */
  organisationName: string | null;
  /** When the first of the times that have run out in its stage did; null where none has. */
  overSince: string | null;
  waiting: readonly Waiting[];
  /** Whose answer is owed; no name where nobody has taken the seat. */
  asked: readonly { role: Text; name: string | null }[];
  missing: readonly Text[];
  /** Why the engine cannot move it on. */
  stuckReason: string | null;
  /** Why it stands where it stands; null once it has ended. */
  standstill: Standstill | null;
  instrument: string | null;
}

interface StateRow {
  id: string;
  state: string;
  version: number;
  stuck_reason: string | null;
  organisation_id: string | null;
  organisation: string | null;
}

/** Three queries more than the list, and one where gates ask the register. Cases of which the person is a party alone are no part of it. */
export async function board(
  pool: Pool,
  definitions: Definitions,
  scope: Scope,
  filters: CaseFilters,
  after: DueKey | null,
  limit: number,
): Promise<Page<BoardCase>> {
  const { items, next } = await caseList(pool, asStaff(scope), filters, after, limit);
  const { rows } = await pool.query<StateRow>({
    name: 'board-states',
    text: `
      SELECT c.id, c.state, c.definition_version AS version, c.stuck_reason, c.organisation_id, o.name AS organisation
        FROM "case" c LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.id = ANY($1)`,
    values: [items.map(({ id }) => id)],
  });
  const states = new Map(rows.map((row) => [row.id, { ...row, state: JSON.parse(row.state) as CaseState }]));
  const names = await sitters(
    pool,
    [...states.values()].map(({ state }) => state),
  );
  const standing = await Promise.all(
    items.map(async (item) => {
      const row = states.get(item.id);
      if (!row) throw new Error(`case ${item.id} is listed and has no state`);
      const definition = await definitions.find(pool, item.process, row.version);
      const blind = row.organisation_id !== null && item.organisationId === null;
      return { item, id: item.id, definition, state: row.state, row, blind };
    }),
  );
  const readable = standing.flatMap(({ definition, ...rest }) => (definition ? [{ ...rest, definition }] : []));
  const vouched = await vouchedFor(pool, readable);
  const why = await standstills(pool, definitions, readable, names, vouched);
  const shown = standing.map(({ item: listed, id, definition, state, row, blind }) => {
    const item = { ...listed, organisationName: blind ? null : row.organisation };
    if (!definition) return { ...item, ...withoutDefinition(item, row) };
    const standstill = why.get(id) ?? null;
    const missing = standstill?.missing ?? [];
    const where = standingOf(definition, state, names, blind, vouched.get(id) ?? []);
    return { ...item, stuckReason: row.stuck_reason, standstill, missing, ...where };
  });
  return { items: shown, next };
}

/** One such case hides no other: it is listed by its keys, and says what is wrong with it. */
function withoutDefinition({ process, stage, end }: CaseListItem, { version, stuck_reason }: Omit<StateRow, 'state'>) {
  const keyed = (key: string) => ({ key, title: { th: key, en: key } });
  return {
    process: keyed(process),
    stage: stage === null ? null : keyed(stage),
    end: end === null ? null : keyed(end),
    clock: null,
    overSince: null,
    waiting: [],
    asked: [],
    missing: [],
    stuck: end === null,
    stuckReason: stuck_reason ?? lostWords(process, version),
    standstill: end === null ? stuckStandstill() : null,
    instrument: null,
  };
}

export function asStaff(scope: Scope): Scope {
  return { ...scope, organisations: [] };
}

/** Whether case `c` is open, and within what the person sees as staff. */
export function openFor(staff: Scope, param: (value: unknown) => string): string {
  return `c.ended_at IS NULL AND ${notHidden(staff, param)}
    AND EXISTS (SELECT FROM ${partsAs('s', staff.cases, 'process', param)}
                 WHERE ${liesIn('s')} AND c.definition_key = s.process)`;
}

/** `blind`: the reader does not learn who the party is. */
function standingOf(
  definition: ProcessDefinition,
  state: CaseState,
  names: ReadonlyMap<string, string>,
  blind: boolean,
  vouched: readonly RegisterKind[],
) {
  const stage = state.stage === null ? null : stageOf(definition, state.stage);
  const end = definition.ends.find(({ key }) => key === state.end);
  const { instrument } = state.facts;
  const asked = state.settled ? [] : state.seats.filter(({ status }) => status === 'offered');
  return {
    process: { key: definition.key, title: definition.title },
    stage: stage && { key: stage.key, title: stageTitleFor('staff', stage) },
    end: end ? { key: end.key, title: end.title } : null,
    clock: clockView(definition, state),
    overSince: overSince(state),
    waiting: waitingFor(definition, state, vouched),
    asked: asked.map(({ role, person }) => {
      const known = definition.roles.find(({ key }) => key === role);
      const name = blind && known?.kind === 'party' ? null : (names.get(person ?? '') ?? null);
      return { role: known?.title ?? { th: role, en: role }, name };
    }),
    instrument: typeof instrument === 'string' ? instrument : null,
  };
}

function clockView(definition: ProcessDefinition, state: CaseState): BoardCase['clock'] {
  const byDue = state.clocks.filter(({ firedAt }) => firedAt === null).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const running = byDue.find(isRunning) ?? byDue[0];
  if (!running || state.end !== null) return null;
  const { title, basis } = clockOf(definition, running.stage, running.key);
  const { text, source, section, binding } = legalRow(basis);
  const { startAt, dueAt, pausedAt } = running;
  return { title, startAt, dueAt, pausedAt, basis: { text, source, section, binding } };
}

function overSince({ clocks, end }: CaseState): string | null {
  if (end !== null) return null;
  return clocks.flatMap(({ firedAt, dueAt }) => (firedAt === null ? [] : [dueAt])).sort()[0] ?? null;
}

export interface StageCount {
  process: Named;
  stage: Named;
  open: number;
  overdue: number;
  stuck: number;
}

/** How many open cases stand in each stage, in the order of their processes; of one programme where it is named. */
export async function boardStages(
  pool: Pool,
  definitions: Definitions,
  scope: Scope,
  programmeId?: string,
): Promise<StageCount[]> {
  const staff = asStaff(scope);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { rows } = await pool.query<{
    process: string;
    stage: string;
    version: number;
    open: number;
    overdue: number;
    stuck: number;
  }>(
    `SELECT c.definition_key AS process, c.stage, max(c.definition_version) AS version, count(*)::int AS open,
            count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
            count(*) FILTER (WHERE c.stuck_reason IS NOT NULL)::int AS stuck
       FROM "case" c
      WHERE c.stage IS NOT NULL AND ${openFor(staff, param)}
        ${programmeId ? `AND c.programme_id = ${param(programmeId)}::uuid` : ''}
      GROUP BY c.definition_key, c.stage`,
    values,
  );
  const named = rows.map(async ({ process, stage, version, ...counts }) => {
    const { title, stages } = (await definitions.find(pool, process, version)) ?? { stages: [] };
    const at = stages.findIndex((one) => one.key === stage);
    const found = stages[at];
    const stageNamed = { key: stage, title: found ? stageTitleFor('staff', found) : { th: stage, en: stage } };
    const of = { key: process, title: title ?? { th: process, en: process } };
    return { at, count: { process: of, stage: stageNamed, ...counts } };
  });
  const counts = await Promise.all(named);
  counts.sort((a, b) => a.count.process.key.localeCompare(b.count.process.key) || a.at - b.at);
  return counts.map(({ count }) => count);
}
