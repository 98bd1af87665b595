/** Whatever a definition names must be there, once; whatever it declares must be used. */
import type { Condition, Link, MayOpen, Outcome, ProcessDefinition, Stage, Target, Tell } from './definition.js';
import { choicesOf } from './graph.js';
import { namesOf } from './needs.js';
import type { Problem } from './problem.js';

/** Whom a tell may name besides the roles. */
const audiences = ['asked', 'party', 'told', 'subscribers'];

export function checkReferences(definition: ProcessDefinition, known: readonly ProcessDefinition[]): Problem[] {
  return [
    ...checkKeys(definition),
    ...checkRoles(definition),
    ...checkTargets(definition),
    ...checkOutcomes(definition),
    ...checkFacts(definition),
    ...checkLinks(definition, known),
  ];
}

function checkKeys({ roles, facts, stages, ends }: ProcessDefinition): Problem[] {
  const lists: [string, readonly { key: string }[]][] = [
    ['roles', roles],
    ['facts', facts],
    ['stages', stages],
    ['ends', ends],
    ...stages.flatMap(({ key, asks, clocks, outcomes, gate }): [string, readonly { key: string }[]][] => [
      [`${key}.asks`, asks],
      [`${key}.clocks`, clocks],
      [`${key}.outcomes`, outcomes],
      [`${key}.gate`, gate?.items ?? []],
    ]),
  ];
  return lists.flatMap(([where, list]) =>
    list
      .filter(({ key }, n) => list.findIndex((other) => other.key === key) !== n)
      .map(({ key }): Problem => ({ rule: 'duplicate_key', where, text: `${key} stands here twice` })),
  );
}

// ─── Roles ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function checkRoles(definition: ProcessDefinition): Problem[] {
  const declared = new Set(definition.roles.map(({ key }) => key));
  const acting = definition.stages.flatMap(actingRoles);
  const used = new Set(acting.map(({ role }) => role));
  const told = tellsOf(definition).flatMap(({ where, tells }) =>
    tells.flatMap(({ to }) => to.filter((role) => !audiences.includes(role)).map((role) => ({ where, role }))),
  );
  const unknown = [...acting, ...told]
    .filter(({ role }) => !declared.has(role))
    .map(({ where, role }): Problem => ({ rule: 'unknown_role', where, text: `there is no role ${role}` }));
  const unused = definition.roles
    .filter(({ key, kind, reads }) => kind !== 'party' && !reads && !used.has(key))
    .map(({ key }): Problem => ({ rule: 'unused_role', where: 'roles', text: `${key} has nothing to do` }));
  return [...unknown, ...unused];
}

function actingRoles(stage: Stage): { where: string; role: string }[] {
  const asks = stage.asks.flatMap(({ key, role, body, assignedBy = [] }) =>
    [role, ...(body === undefined ? [] : [body]), ...assignedBy].map((r) => ({
      where: `${stage.key}.${key}`,
      role: r,
    })),
  );
  const clocks = stage.clocks.flatMap(({ key, end, extension, pause }) =>
    [...(end.kind === 'escalate' ? [end.to] : []), ...(extension?.by ?? []), ...(pause?.by ?? [])].map((role) => ({
      where: `${stage.key}.${key}`,
      role,
    })),
  );
  const outcomes = stage.outcomes.flatMap(({ key, by = [] }) =>
    by.map((role) => ({ where: `${stage.key}.${key}`, role })),
  );
  const gate = (stage.gate?.items ?? []).flatMap(({ key, by = [] }) =>
    by.map((role) => ({ where: `${stage.key}.${key}`, role })),
  );
  const links = (stage.mayOpen ?? []).flatMap(({ process, by }) =>
    by.map((role) => ({ where: `${stage.key}.${process}`, role })),
  );
  return [...asks, ...clocks, ...outcomes, ...gate, ...links];
}

function tellsOf({ stages, ends }: ProcessDefinition): { where: string; tells: readonly Tell[] }[] {
  return [
    ...stages.flatMap((stage) => [
      { where: stage.key, tells: stage.tells ?? [] },
      ...stage.outcomes.map(({ key, tells = [] }) => ({ where: `${stage.key}.${key}`, tells })),
      ...stage.clocks.map(({ key, tells = [], extension }) => ({
        where: `${stage.key}.${key}`,
        tells: [...tells, ...(extension?.tells ?? [])],
      })),
    ]),
    ...ends.map(({ key, tells = [] }) => ({ where: `ends.${key}`, tells })),
  ];
}

// ─── Stages and ends ────────────────────────────────────────────────────────────────────────────────────────────────

function checkTargets(definition: ProcessDefinition): Problem[] {
  const { stages, ends, start, abandoned } = definition;
  const named: { where: string; target: Target }[] = [
    { where: 'start', target: start },
    ...(abandoned === undefined ? [] : [{ where: 'abandoned', target: { end: abandoned } }]),
    ...stages.flatMap(targetsNamed),
  ];
  return named.flatMap(({ where, target }): Problem[] => {
    if (typeof target === 'string')
      return stages.some(({ key }) => key === target)
        ? []
        : [{ rule: 'unknown_stage', where, text: `there is no stage ${target}` }];
    return ends.some(({ key }) => key === target.end)
      ? []
      : [{ rule: 'unknown_end', where, text: `there is no end ${target.end}` }];
  });
}

function targetsNamed(stage: Stage): { where: string; target: Target }[] {
  return [
    ...(stage.for ? [{ where: `${stage.key}.for`, target: stage.for.else }] : []),
    ...stage.outcomes.flatMap(({ key, to }) => to.map((route) => ({ where: `${stage.key}.${key}`, target: route.to }))),
    ...stage.asks.flatMap(({ key, notBy = [] }) => notBy.map((target) => ({ where: `${stage.key}.${key}`, target }))),
    ...stage.clocks.flatMap(({ key, pausedIn = [], starts }) =>
      [...pausedIn, ...(typeof starts === 'object' && 'stage' in starts ? [starts.stage] : [])].map((target) => ({
        where: `${stage.key}.${key}`,
        target,
      })),
    ),
  ];
}

// ─── Outcomes ───────────────────────────────────────────────────────────────────────────────────────────────────────

function checkOutcomes({ stages }: ProcessDefinition): Problem[] {
  return stages.flatMap((stage) => {
    const { people, engine } = choicesOf(stage);
    const named = [
      ...[...people, ...engine].map((key) => ({ of: stage, key })),
      ...(stage.inTurn === undefined ? [] : [{ of: stage, key: stage.inTurn }]),
      ...(stage.gate?.outcomes ?? []).map((key) => ({ of: stage, key })),
      ...stage.clocks.flatMap(({ starts }) => {
        if (typeof starts !== 'object' || !('stage' in starts)) return [];
        const of = stages.find(({ key }) => key === starts.stage);
        return of ? [{ of, key: starts.outcome }] : [];
      }),
    ];
    const unknown = named
      .filter(({ of, key }) => !of.outcomes.some((outcome) => outcome.key === key))
      .map(({ of, key }): Problem => ({
        rule: 'unknown_outcome',
        where: stage.key,
        text: `${of.key} has no outcome ${key}`,
      }));
    const unused = stage.outcomes
      .filter(({ key }) => !people.has(key) && !engine.has(key))
      .map(({ key }): Problem => ({
        rule: 'unused_outcome',
        where: `${stage.key}.${key}`,
        text: 'nobody can choose it',
      }));
    return [...unknown, ...unused];
  });
}

// ─── Facts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function checkFacts(definition: ProcessDefinition): Problem[] {
  const known = factsOf(definition);
  const conditions = conditionsOf(definition);
  const read = [
    ...conditions.map(({ where, condition }) => ({ where, fact: condition.fact })),
    ...definition.stages.flatMap(factsRead),
  ];
  return [
    ...read
      .filter(({ fact }) => !known.has(fact))
      .map(({ where, fact }): Problem => ({ rule: 'unknown_fact', where, text: `nothing brings the fact ${fact}` })),
    ...conditions.flatMap(({ where, condition }) => checkValues(definition, where, condition)),
    ...definition.stages.flatMap((stage) =>
      stage.outcomes.flatMap((outcome) => [
        ...checkAmounts(known, `${stage.key}.${outcome.key}`, outcome),
        ...checkSets(definition, `${stage.key}.${outcome.key}`, outcome),
      ]),
    ),
    ...definition.stages.flatMap((stage) => checkClockFacts(definition, stage)),
  ];
}

/** Declared, brought by an answer, set by an outcome, or made by an effect. */
function factsOf({ facts, stages }: ProcessDefinition): Set<string> {
  const outcomes = stages.flatMap((stage) => stage.outcomes);
  const scheduled = stages.some(({ onEntry = [] }) => onEntry.some(({ kind }) => kind === 'schedule'));
  return new Set([
    ...facts.map(({ key }) => key),
    ...outcomes.flatMap(({ needs = [], sets = {} }) => [...namesOf(needs), ...Object.keys(sets)]),
    ...(scheduled ? ['instalments'] : []),
    ...stages.flatMap(({ mayOpen = [] }) =>
      mayOpen.flatMap(({ amends = [] }) => amends.flatMap(({ content = [] }) => content)),
    ),
  ]);
}

function conditionsOf({ stages, ends }: ProcessDefinition): { where: string; condition: Condition }[] {
  const all: { where: string; condition: Condition | undefined }[] = [
    ...stages.flatMap((stage) => [
      { where: `${stage.key}.for`, condition: stage.for?.when },
      ...stage.outcomes.flatMap(({ key, when, to }) =>
        [when, ...to.map((route) => route.when)].map((condition) => ({ where: `${stage.key}.${key}`, condition })),
      ),
      ...(stage.gate?.items ?? []).map(({ key, when }) => ({ where: `${stage.key}.${key}`, condition: when })),
    ]),
    ...ends.flatMap(({ key, opens = [] }) => opens.map(({ when }) => ({ where: `ends.${key}`, condition: when }))),
  ];
  return all.flatMap(({ where, condition }) => (condition ? [{ where, condition }] : []));
}

function factsRead(stage: Stage): { where: string; fact: string }[] {
  const clocks = stage.clocks.flatMap(({ key, length, starts }) => {
    const facts = [
      ...('daysFact' in length ? [length.daysFact] : []),
      ...('untilFact' in length ? [length.untilFact] : []),
      ...(typeof starts === 'object' && 'fact' in starts ? [starts.fact] : []),
    ];
    return facts.map((fact) => ({ where: `${stage.key}.${key}`, fact }));
  });
  const effects = (stage.onEntry ?? []).flatMap((effect) =>
    'amount' in effect ? [{ where: `${stage.key}.${effect.kind}`, fact: effect.amount }] : [],
  );
  return [...clocks, ...effects, ...(stage.rounds ? [{ where: `${stage.key}.rounds`, fact: stage.rounds.times }] : [])];
}

function checkValues({ facts }: ProcessDefinition, where: string, condition: Condition): Problem[] {
  const values = facts.find(({ key }) => key === condition.fact)?.values;
  if (!values) return [];
  return condition.in
    .filter((value) => value !== false && !values.includes(value))
    .map((value): Problem => ({ rule: 'unknown_value', where, text: `${condition.fact} is never ${String(value)}` }));
}

/** An outcome sets a fact to nothing that the fact can never be. */
function checkSets({ facts }: ProcessDefinition, where: string, { sets = {} }: Outcome): Problem[] {
  return Object.entries(sets)
    .filter(([name, value]) => facts.find(({ key }) => key === name)?.values?.includes(value) === false)
    .map(([name, value]): Problem => ({ rule: 'unknown_value', where, text: `${name} is never ${String(value)}` }));
}

/** A clock counts days by a number of days, and to or from an instant; anything else would leave its case standing. */
function checkClockFacts({ facts }: ProcessDefinition, stage: Stage): Problem[] {
  return stage.clocks.flatMap(({ key, length, starts }) => {
    const wanted = [
      ...('daysFact' in length ? [{ fact: length.daysFact, kind: 'days' }] : []),
      ...('untilFact' in length ? [{ fact: length.untilFact, kind: 'instant' }] : []),
      ...(typeof starts === 'object' && 'fact' in starts ? [{ fact: starts.fact, kind: 'instant' }] : []),
    ];
    return wanted
      .filter(({ fact, kind }) => (facts.find((declared) => declared.key === fact)?.kind ?? kind) !== kind)
      .map(({ fact, kind }): Problem => ({
        rule: 'fact_kind',
        where: `${stage.key}.${key}`,
        text: `${fact} is not declared as ${kind}`,
      }));
  });
}

function checkAmounts(known: ReadonlySet<string>, where: string, { does = [], needs = [] }: Outcome): Problem[] {
  // The limit of an amount, and both sides of what asks for reasons.
  const limits = needs.flatMap((need) =>
    need.startsWith('reasons:') ? need.slice('reasons:'.length).split('<') : need.split('<=').slice(1),
  );
  const moved = does.flatMap((deed) => ('amount' in deed ? [deed.amount] : []));
  return [...limits, ...moved]
    .filter((amount) => !known.has(amount))
    .map((amount): Problem => ({ rule: 'unknown_amount', where, text: `nothing brings the amount ${amount}` }));
}

// ─── Linked cases ───────────────────────────────────────────────────────────────────────────────────────────────────

function checkLinks(definition: ProcessDefinition, known: readonly ProcessDefinition[]): Problem[] {
  const rounds = definition.stages.flatMap(({ key, rounds: r }) =>
    (r?.links ?? []).map((link) => ({ where: key, link })),
  );
  const opened = definition.ends.flatMap(({ key, opens = [] }) =>
    opens.map((link) => ({ where: `ends.${key}`, link })),
  );
  const openable = definition.stages.flatMap(({ key, mayOpen = [] }) => mayOpen.map((link) => ({ where: key, link })));
  const appeals = definition.ends.flatMap(({ key, appeal }) =>
    appeal ? [{ where: `ends.${key}`, link: appeal }] : [],
  );
  return [
    ...[...rounds, ...openable, ...opened, ...appeals].flatMap(({ where, link }) => checkLink(known, where, link)),
    ...rounds.flatMap(({ where, link }) => checkAwaited(known, where, link)),
    ...openable.flatMap(({ where, link }) => checkAmends(definition, known, where, link)),
  ];
}

function checkLink(known: readonly ProcessDefinition[], where: string, { process, facts = {} }: Link): Problem[] {
  const child = known.find(({ key }) => key === process);
  if (!child) return [{ rule: 'unknown_process', where, text: `there is no process ${process}` }];
  return Object.keys(facts)
    .filter((fact) => !child.facts.some(({ key }) => key === fact))
    .map((fact): Problem => ({ rule: 'unknown_fact', where, text: `${process} declares no fact ${fact}` }));
}

/** What an amendment changes must be a fact here, and what it is taken from a fact there. */
function checkAmends(
  definition: ProcessDefinition,
  known: readonly ProcessDefinition[],
  where: string,
  { process, amends = [] }: MayOpen,
): Problem[] {
  const own = factsOf(definition);
  const theirs = new Set(known.find(({ key }) => key === process)?.facts.map(({ key }) => key));
  const unknown = (facts: ReadonlySet<string>, named: readonly string[], of: string) =>
    named
      .filter((fact) => !facts.has(fact))
      .map((fact): Problem => ({ rule: 'unknown_fact', where, text: `${of} declares no fact ${fact}` }));
  return amends.flatMap(({ when, facts = {}, shares }) => [
    ...unknown(own, Object.keys(facts), definition.key),
    ...unknown(theirs, [when?.fact ?? [], Object.values(facts), shares ?? []].flat(), process),
  ]);
}

/** A case that another waits for must be able to succeed, and to end when it is waited for no more. */
function checkAwaited(known: readonly ProcessDefinition[], where: string, { process }: Link): Problem[] {
  const child = known.find(({ key }) => key === process);
  if (!child) return [];
  const problems: Problem[] = [];
  if (!child.ends.some(({ kind }) => kind === 'fulfilled'))
    problems.push({ rule: 'linked_never_fulfilled', where, text: `${process} has no fulfilled end` });
  if (child.abandoned === undefined)
    problems.push({
      rule: 'linked_never_abandoned',
      where,
      text: `${process} does not say how it ends when abandoned`,
    });
  return problems;
}
