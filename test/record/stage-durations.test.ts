import { staysIn, stageDurations, CASES_SHOWN_MIN } from '#libs/record/reads/stage-durations.js';
import { Definitions } from '#libs/record/definitions.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';

/** A week with a holiday on Wednesday, 9 June 2027; the days are Bangkok's. */
const calendar = { version: 1, holidays: new Set(['2027-06-09']) };
const on = (day: number, time = '10:00') => `2027-06-${String(day).padStart(2, '0')}T${time}:00.000Z`;
const step = (type: string, at: string, more: { stage?: string; clock?: string } = {}) =>
  ({ case_id: 'one', process: 'grant', type, at, stage: null, clock: null, ...more }) as Parameters<
    typeof staysIn
  >[0][number];

describe('a stay in a stage', () => {
  test('counts working days from its entry to the next one, without weekends and holidays', () => {
    const rows = [
      step('entered', on(4), { stage: 'check' }),
      step('entered', on(10), { stage: 'review' }),
      step('ended', on(11)),
    ];
    expect(staysIn(rows, calendar).map(({ stage, workingDays }) => [stage, workingDays])).toEqual([
      ['check', 3],
      ['review', 1],
    ]);
  });

  test('leaves out the times for which its own clocks stood still, each once where two overlap', () => {
    const clock = { clock: 'check.time.1' };
    const rows = [
      step('entered', on(14), { stage: 'check' }),
      step('clock_paused', on(15), clock),
      step('clock_paused', on(16), { clock: 'check.other.1' }),
      step('clock_resumed', on(17), clock),
      step('clock_resumed', on(18), { clock: 'check.other.1' }),
      step('clock_paused', on(21), { clock: 'draft.window.1' }),
      step('ended', on(25)),
    ];
    expect(staysIn(rows, calendar)).toMatchObject([{ workingDays: 9 - 3 }]);
  });

  test('ends a pause that was never ended, and says nothing while it goes on', () => {
    const rows = [
      step('entered', on(14), { stage: 'check' }),
      step('clock_paused', on(16), { clock: 'check.time.1' }),
      step('entered', on(18), { stage: 'review' }),
    ];
    expect(staysIn(rows, calendar).map(({ stage, workingDays }) => [stage, workingDays])).toEqual([['check', 2]]);
  });
});

describe('of real cases', () => {
  let database: FreshDatabase;
  let scene: Scene;

  beforeAll(async () => {
    database = await freshDatabase();
    scene = await setScene(database.pool);
  });
  afterAll(() => database.drop());

  const measured = async (stage: string) => {
    const all = await stageDurations(database.pool, new Definitions());
    const grant = all.find(({ key }) => key === 'cso-grant');
    return grant?.stages.find(({ key }) => key === stage)?.measured;
  };

  test('nothing is said of fewer than five, and then how many and how long', async () => {
    const checked = async (days: number) => {
      const id = await scene.apply();
      await scene.pass(days * DAY_MS);
      await scene.answer(id, 'programme_officer', 'complete');
      await scene.settleDown(id);
    };
    for (const _ of Array.from({ length: CASES_SHOWN_MIN - 1 })) await checked(7);
    expect(await measured('completeness')).toBeNull();
    await checked(28);
    const found = await measured('completeness');
    expect(found).toMatchObject({ cases: CASES_SHOWN_MIN });
    // Of a week five days are worked, less holidays; of four weeks four times that.
    expect(found?.p50).toBeGreaterThanOrEqual(3);
    expect(found?.p50).toBeLessThanOrEqual(5);
    expect(found?.p90).toBeGreaterThan(15);
    expect(await measured('review')).toBeNull();
  });

  test('drafts are left out: what happens before a submission is nobody’s time', async () => {
    const all = await stageDurations(database.pool, new Definitions());
    expect(all.find(({ key }) => key === 'cso-grant')?.stages.map(({ key }) => key)).not.toContain('draft');
    expect(all.find(({ key }) => key === 'report')?.stages.map(({ key }) => key)).toContain('due');
  });
});
