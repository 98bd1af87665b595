/** From what the secretary typed beside one item of the agenda to the decision that is sent. */
import { bangkokDay } from '#libs/calendar/working-days.js';
import { parseBaht } from '#libs/money/satang.js';
import type { Schemas } from '../api/client.ts';
import type { AgendaItem, Meeting } from '../api/meetings.ts';
import { needFrom, type Need } from '../case/need.ts';
import type { Values } from '../form/form.tsx';
import { dayFrom, orNull, satangFrom, wholeNumberFrom } from '../form/value.ts';
import { instantOn } from './time-field.tsx';

export type Decision = Schemas['NewDecisions']['decisions'][number];

export const nameOf = ({ caseId }: Pick<AgendaItem, 'caseId'>, field: string) => `${caseId}.${field}`;

/** What the chosen outcome asks for; empty while none is chosen. */
export function needsOf(item: AgendaItem, typed: Values): Need[] {
  const chosen = item.outcomes.find(({ outcome }) => outcome === typed[nameOf(item, 'outcome')]);
  return (chosen?.needs ?? []).map(needFrom);
}

export function isEntered(item: AgendaItem, typed: Values): boolean {
  return item.outcome === null && item.outcomes.some(({ outcome }) => outcome === typed[nameOf(item, 'outcome')]);
}

/** Attendance, quorum and day are the meeting's own. */
export function decisionFrom(item: AgendaItem, meeting: Meeting, typed: Values): Decision {
  const needs = needsOf(item, typed);
  const at = (field: string) => typed[nameOf(item, field)] ?? '';
  const texts = (['reasons', 'conditions'] as const).flatMap((kind) =>
    orNull(at(kind)) ? [{ kind, body: at(kind) }] : [],
  );
  return {
    caseId: item.caseId,
    answer: {
      seen: item.seen,
      outcome: at('outcome'),
      values: Object.fromEntries(needs.flatMap(({ kind, name }) => valueOf(kind, name, at(name)))),
      reference: orNull(at('reference')),
      decidedAt: at('time') ? instantOn(bangkokDay(meeting.heldAt), at('time')) : null,
      texts,
    },
  };
}

function valueOf(kind: Need['kind'], name: string, typed: string): [string, string | number][] {
  if (kind === 'amount') return [[name, satangFrom(typed)]];
  if (kind === 'date') return [[name, dayFrom(typed)]];
  if (kind === 'number') return [[name, wholeNumberFrom(typed) ?? 0]];
  return kind === 'text' ? [[name, typed.trim()]] : [];
}

/** Satang of the amounts that are being entered, by case: as far as they can be read. */
export function enteredAmounts(items: readonly AgendaItem[], typed: Values): Map<string, bigint> {
  return new Map(
    items.flatMap((item) => {
      const amount = isEntered(item, typed) && needsOf(item, typed).find(({ kind }) => kind === 'amount');
      const parsed = amount && parseBaht(typed[nameOf(item, amount.name)] ?? '');
      return parsed && parsed.ok ? [[item.caseId, parsed.satang] as const] : [];
    }),
  );
}
