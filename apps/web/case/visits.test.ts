import { stagesByVisit } from './visits.ts';

test('one outcome in two stages belongs to the stage of its own visit', () => {
  const stageOf = stagesByVisit([
    { type: 'entered', body: { visit: 1, stage: 'draft' } },
    { type: 'answered', body: { visit: 1, outcome: 'submit' } },
    { type: 'entered', body: { visit: 2, stage: 'final_report' } },
    { type: 'answered', body: { visit: 2, outcome: 'submit' } },
  ] as Parameters<typeof stagesByVisit>[0]);
  expect([stageOf.get(1), stageOf.get(2)]).toEqual(['draft', 'final_report']);
});
