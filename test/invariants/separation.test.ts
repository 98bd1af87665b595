/**
 * Separation of duties on every path that money takes, in random sequences of people who hold many roles. The table says
 * in the words of the field who may not do what; it knows nothing of how a definition writes that down.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Recorded } from '#libs/process/event.js';
import { playCase } from '#test/rules/random-walk.js';
import type { PlayedCase } from '#test/rules/world.js';

/** Sequences of each process. */
const RUNS = Number(process.env['RUNS'] ?? 150);

/** process → stage → the stages whose deciders may not decide in it. */
const kept: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'cso-grant': {
    completeness: ['draft'],
    review: ['draft', 'completeness'],
    approval: ['completeness', 'review'],
    central_approval: ['review', 'approval'],
  },
  instalment: { release: ['prepare'] },
  report: { check: ['due', 'mending'] },
  amendment: { account: ['check'], approval: ['check', 'account'] },
};

type Answered = Extract<Recorded, { type: 'answered' }>;

/** Whose act an answer is: its author's and of whoever they act for; of a minuted meeting, its members'. */
const deciders = ({ actor, onBehalfOf, by }: Answered) => by ?? [actor, ...(onBehalfOf === null ? [] : [onBehalfOf])];

/** Every answer with the stage that it was given in, in order. */
function answersOf({ events }: PlayedCase): { stage: string; answer: Answered }[] {
  let stage = '';
  return events.flatMap((event) => {
    if (event.type === 'entered') stage = event.stage;
    return event.type === 'answered' ? [{ stage, answer: event }] : [];
  });
}

function checkKept(played: PlayedCase): void {
  const answers = answersOf(played);
  const rules = kept[played.definition.key] ?? {};
  answers.forEach(({ stage, answer }, n) => {
    // Who may give up a case unasked judges nothing by it; a meeting that is minuted by number names nobody.
    const named = answer.by !== undefined || answer.values['attendance'] === undefined;
    if (answer.seat === null || !named) return;
    const before = answers.slice(0, n).filter((earlier) => rules[stage]?.includes(earlier.stage));
    const acted = new Set(before.flatMap((earlier) => deciders(earlier.answer)));
    for (const person of deciders(answer))
      assert(!acted.has(person), `${person} acted before, and decided in ${stage}`);
  });
}

function checkAppeal(appeal: PlayedCase): void {
  const decided = new Set(Object.values(appeal.parent?.state.acted ?? {}).flat());
  for (const { stage, answer } of answersOf(appeal))
    if (stage === 'hearing' && answer.seat !== null)
      for (const person of deciders(answer)) assert(!decided.has(person), `${person} decided, and heard the appeal`);
}

test.each(Object.keys(kept))('%s: who did one thing does not do the other, whatever roles they hold', (key) => {
  const definition = catalogue.find((one) => one.key === key);
  assert(definition);
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer(), { maxLength: 60, size: 'max' }), (seed, steps) => {
      for (const played of playCase(definition, catalogue, seed, steps).cases) {
        checkKept(played);
        if (played.definition.key === 'appeal') checkAppeal(played);
      }
    }),
    { numRuns: RUNS },
  );
});
