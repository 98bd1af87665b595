/** What holds for every process, whatever people do. A failure prints the seed and the shortest way to it. */
import fc from 'fast-check';
import { catalogue } from '#libs/process/catalogue/index.js';
import { playCase } from './random-walk.js';

const seeds = fc.integer();
const steps = fc.array(fc.integer(), { maxLength: 60, size: 'max' });

/** Random command sequences of each seeded process. */
const RUNS_OF_EACH = Number(process.env.RUNS ?? 800);

describe.each(catalogue.map((definition) => [definition.key, definition] as const))('%s', (_, definition) => {
  test('whatever people do, keeps its rules and comes to an end', () => {
    fc.assert(
      fc.property(seeds, steps, (seed, walk) => void playCase(definition, catalogue, seed, walk)),
      { numRuns: RUNS_OF_EACH, endOnFailure: !!process.env.QUICK },
    );
  });
});
