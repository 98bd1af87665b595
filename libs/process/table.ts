/** A definition as a table: what each stage asks, how long it has, what the end of that time does, and where it leads. */
import type { Ask, Clock, ClockLength, Condition, Outcome, ProcessDefinition, Stage, Target } from './definition.js';
import type { Values } from './event.js';
import { choicesOf, reachable, waysOf } from './graph.js';
import { legalRow } from './legal-register.js';

/** No cell is ever empty: where there is nothing, it says so. */
export interface StageRow {
  stage: string;
  th: string;
  en: string;
  asks: string;
  clocks: string;
  clockEnd: string;
  pause: string;
  gate: string;
  bounds: string;
  outcomes: string;
}

/** One row per stage that a case with these facts can come to, in the order of the definition. */
export function tableOf(definition: ProcessDefinition, fixed: Values = {}): StageRow[] {
  const { stages } = reachable(definition, fixed);
  return definition.stages
    .filter(({ key }) => stages.has(key))
    .map((stage) => ({
      stage: stage.key,
      th: stage.title.th,
      en: stage.title.en,
      asks: asksOf(definition, stage),
      clocks: list(stage.clocks.map(clockText), 'none: the engine acts at once'),
      clockEnd: list(stage.clocks.map(clockEndText), 'none'),
      pause: list(stage.clocks.flatMap(pauseText), 'never'),
      gate: gateText(stage),
      bounds: list(
        stage.outcomes.flatMap(({ key, atMost }) => (atMost === undefined ? [] : [`${key} at most ${times(atMost)}`])),
        'no loop starts here',
      ),
      outcomes: outcomesOf(definition, stage, fixed),
    }));
}

function targetText(target: Target): string {
  return typeof target === 'string' ? target : `**${target.end}**`;
}

// ─── Asks ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function asksOf(definition: ProcessDefinition, stage: Stage): string {
  const titleOf = (role: string) => definition.roles.find(({ key }) => key === role)?.title.en ?? role;
  const asks = stage.asks.map((ask) => askText(ask, titleOf));
  const engine = [
    ...(stage.onEntry ?? []).map(({ kind }) => `engine: ${kind}`),
    ...(stage.rounds ? [`engine: ${stage.rounds.links.map(({ process }) => process).join(', then ')}, in rounds`] : []),
  ];
  const links = (stage.mayOpen ?? []).map(({ process, by }) => `${by.map(titleOf).join(' or ')} may open: ${process}`);
  const order = stage.inTurn === undefined ? [] : ['in turn'];
  return list([...asks, ...order, ...engine, ...links], 'nobody: a period that closes by itself');
}

function askText(ask: Ask, titleOf: (role: string) => string): string {
  const { role, how, body, seats, agree, settles, notBy = [], notByParent, unfilled } = ask;
  const panel =
    seats > 1 ? `${seats} seats, ${agree} agree, ${settles === 'all' ? 'after all' : 'at the majority'}` : '';
  const what = { person: 'named', role: '', meeting: 'records a meeting', outside: 'records an answer' }[how];
  const extras = [
    panel,
    [what, body === undefined ? '' : `of ${titleOf(body)}`].filter(Boolean).join(' '),
    notBy.length > 0 ? `not who did ${notBy.join(', ')}` : '',
    notByParent ? 'nobody who acted in the case appealed' : '',
    unfilled === 'escalate' ? '' : `settles with ${unfilled.quorum} if seats stay empty`,
  ].filter(Boolean);
  return `${titleOf(role)}${extras.length > 0 ? ` (${extras.join('; ')})` : ''}`;
}

// ─── Clocks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function clockText(clock: Clock): string {
  const { starts, basis, rolls, reminders = [] } = clock;
  const from =
    starts === 'entry'
      ? ''
      : 'stage' in starts
        ? ` from ${starts.stage}.${starts.outcome}`
        : ` from the fact ${starts.fact}`;
  const { confidence, binding, section } = legalRow(basis);
  const off = rolls === undefined ? '' : `; not on a day off [${rolls}: ${legalRow(rolls).confidence}]`;
  const told = reminders.length > 0 ? `; reminds at ${reminders.join(', ')} days left` : '';
  return `${lengthText(clock.length)}${from} [${basis}${section === null ? '' : `, ${section}`}: ${binding}, ${confidence}]${off}${told}`;
}

function lengthText(length: ClockLength): string {
  if ('days' in length) return `${length.days} days`;
  if ('workingDays' in length) return `${length.workingDays} working days`;
  if ('years' in length) return `${length.years} years`;
  return 'daysFact' in length ? `days by the fact ${length.daysFact}` : `until the fact ${length.untilFact}`;
}

function clockEndText({ end, holds }: Pick<Clock, 'end' | 'holds'>): string {
  if (holds) return `${clockEndText({ end })}; holds what waits for it`;
  if (end.kind === 'settle') return `settles as ${end.outcome}${end.byLaw ? ', as the law says' : ''}`;
  if (end.kind === 'remind') return 'reminds those asked';
  return `escalates to ${end.to}${end.reoffer ? ', seats offered to the next' : ''}`;
}

function pauseText({ pausedIn = [], pause, extension }: Clock): string[] {
  return [
    ...(pausedIn.length > 0 ? [`stands still in ${pausedIn.join(', ')}`] : []),
    ...(pause ? [`may be paused ${pause.atMostDays} days by ${pause.by.join(', ')}`] : []),
    ...(extension
      ? [`extendable ${times(extension.times)} by ${extension.atMostDays} days in all, by ${extension.by.join(', ')}`]
      : []),
  ];
}

// ─── Gate and outcomes ──────────────────────────────────────────────────────────────────────────────────────────────

function gateText({ gate }: Stage): string {
  const items = (gate?.items ?? []).map(({ title, basis, waivable, when }) => {
    const marks = [basis ?? '', waivable ? 'waivable' : '', when ? `if ${conditionText(when)}` : ''].filter(Boolean);
    return `${title.en}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}`;
  });
  return gate ? `before ${gate.outcomes.join(', ')}: ${items.join('; ')}` : 'none';
}

function outcomesOf(definition: ProcessDefinition, stage: Stage, fixed: Values): string {
  const ways = waysOf(definition, fixed).filter(({ from }) => from === stage.key);
  const { engine, people } = choicesOf(stage);
  const rows = stage.outcomes.flatMap((outcome) => {
    const to = [...new Set(ways.filter((way) => way.outcome.key === outcome.key).map((way) => targetText(way.to)))];
    if (to.length === 0) return [];
    const by = engine.has(outcome.key) && !people.has(outcome.key) ? 'by itself' : (outcome.by ?? []).join(', ');
    return [`${outcome.key}${by ? ` (${by})` : ''} → ${to.join(' or ')}${needsText(outcome)}`];
  });
  return list(rows, 'none');
}

function needsText({ needs = [], when }: Outcome): string {
  const parts = [...needs, ...(when ? [`only if ${conditionText(when)}`] : [])];
  return parts.length > 0 ? ` [${parts.join(', ')}]` : '';
}

function conditionText({ fact, in: values }: Condition): string {
  return `${fact} is ${values.join(' or ')}`;
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

function list(parts: readonly string[], otherwise: string): string {
  return parts.length > 0 ? parts.join(' · ') : otherwise;
}
