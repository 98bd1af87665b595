/** A definition as readers see it drawn: its stages in order, who acts, how long it may take, and where each way leads. */
import { namesOf } from './needs.js';
import { helpOf } from './catalogue/help/index.js';
import type { StageHelp } from './catalogue/help/help.js';
import type { ClockLength, FactDeclaration, ProcessDefinition, Stage, Target, Text } from './definition.js';
import type { Values } from './event.js';
import { choicesOf, reachable, waysOf } from './graph.js';
import { legalRow } from './legal-register.js';
import { stageTitleFor } from './lookup.js';

export interface DrawnWay {
  outcome: string;
  title: Text;
  /** The stage or end that it leads to. */
  to: string;
  toTitle: Text;
  ends: boolean;
  /** It comes about by itself: by a clock, or by what the engine has done. */
  byItself: boolean;
}

export interface DrawnStage {
  key: string;
  title: Text;
  public: Text;
  applicant: Text;
  asked: { title: Text; seats: number }[];
  clocks: {
    title: Text;
    /** `amount` of `unit`; until an instant; or as the case will say. */
    length: { unit: 'days' | 'workingDays' | 'years'; amount: number } | { until: string } | null;
    basis: { text: Text; source: Text; section: string | null; binding: 'statute' | 'guideline' | 'policy' };
  }[];
  ways: DrawnWay[];
  /** What must be there before it goes on, whatever the case. */
  gate: { item: string; title: Text }[];
  /** In plain words; null where nobody has written any. */
  help: StageHelp | null;
}

export interface Drawing {
  key: string;
  version: number;
  title: Text;
  stages: DrawnStage[];
  ends: { key: string; title: Text; kind: string }[];
  /** What a case of it knows: the names that contents and answers use. */
  facts: { key: string; title: Text; kind: NonNullable<FactDeclaration['kind']> | null }[];
  /** The names of the sums, in satang, that answers bring. */
  sums: string[];
}

/** What a case with these facts can come to; stages that it passes by are left out. */
export function drawingOf(definition: ProcessDefinition, facts: Values): Drawing {
  const { key, version, title } = definition;
  const reached = reachable(definition, facts);
  return {
    key,
    version,
    title,
    stages: definition.stages
      .filter((stage) => reached.stages.has(stage.key))
      .map((stage) => drawnStage(definition, stage, facts)),
    ends: definition.ends
      .filter((end) => reached.ends.has(end.key))
      .map((end) => ({ key: end.key, title: end.title, kind: end.kind })),
    facts: definition.facts.map((fact) => ({ key: fact.key, title: fact.title, kind: fact.kind ?? null })),
    sums: sumsIn(definition),
  };
}

function sumsIn({ stages }: ProcessDefinition): string[] {
  const needs = stages.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.needs ?? []));
  return [...namesOf(needs.filter((need) => need.startsWith('amount:')))];
}

function drawnStage(definition: ProcessDefinition, stage: Stage, facts: Values): DrawnStage {
  const { key, title, asks, clocks } = stage;
  return {
    key,
    title,
    public: stageTitleFor('public', stage),
    applicant: stageTitleFor('applicant', stage),
    asked: asks.map(({ role, body, seats }) => ({ title: roleTitle(definition, body ?? role), seats })),
    clocks: clocks.map((clock) => {
      const { text, source, section, binding } = legalRow(clock.basis);
      return { title: clock.title, length: lengthOf(clock.length, facts), basis: { text, source, section, binding } };
    }),
    ways: waysFrom(definition, stage, facts),
    gate: (stage.gate?.items ?? []).map((item) => ({ item: item.key, title: item.title })),
    help: helpOf(definition.key, key),
  };
}

function waysFrom(definition: ProcessDefinition, stage: Stage, facts: Values): DrawnWay[] {
  const { people, engine } = choicesOf(stage);
  return waysOf(definition, facts)
    .filter(({ from }) => from === stage.key)
    .map(({ outcome, to }) => ({
      outcome: outcome.key,
      title: outcome.title,
      ...arrivalOf(definition, to),
      byItself: engine.has(outcome.key) && !people.has(outcome.key),
    }));
}

function arrivalOf(definition: ProcessDefinition, to: Target): { to: string; toTitle: Text; ends: boolean } {
  const ends = typeof to !== 'string';
  const key = ends ? to.end : to;
  const found = (ends ? definition.ends : definition.stages).find((place) => place.key === key);
  return { to: key, toTitle: found?.title ?? { th: key, en: key }, ends };
}

function roleTitle({ roles }: ProcessDefinition, role: string): Text {
  return roles.find(({ key }) => key === role)?.title ?? { th: role, en: role };
}

function lengthOf(length: ClockLength, facts: Values): DrawnStage['clocks'][number]['length'] {
  if ('days' in length) return { unit: 'days', amount: length.days };
  if ('workingDays' in length) return { unit: 'workingDays', amount: length.workingDays };
  if ('years' in length) return { unit: 'years', amount: length.years };
  const fact = facts['daysFact' in length ? length.daysFact : length.untilFact];
  if (typeof fact === 'number') return { unit: 'days', amount: fact };
  return typeof fact === 'string' ? { until: fact } : null;
}
