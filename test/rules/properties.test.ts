/** What holds for every process, whatever people do. A failure prints the seed and the shortest way to it. */
import fc from 'fast-check';
import { catalogue } from '#libs/process/catalogue/index.js';
import { definitions, errand } from './random-definition.js';
import { playCase } from './random-walk.js';

/** Random sequences of commands of each of the nine seeded processes; RUNS asks for more. */
const RUNS_OF_EACH = Number(process.env['RUNS'] ?? 500);
/** Random processes, one sequence each: 10,500 sequences in all. */
const RANDOM_RUNS = RUNS_OF_EACH * 12;
/** The most time that a test takes, the search for the shortest way to a failure included. */
const LONGEST_MS = 240_000;

const seeds = fc.integer();
const steps = fc.array(fc.integer(), { maxLength: 60, size: 'max' });
const settings = { interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: true };

describe.each(catalogue.map((definition) => [definition.key, definition] as const))('%s', (_, definition) => {
  test('whatever people do, keeps its rules and comes to an end', () => {
    const plays = (seed: number, walk: number[]) => void playCase(definition, catalogue, seed, walk);
    fc.assert(fc.property(seeds, steps, plays), { ...settings, numRuns: RUNS_OF_EACH });
  });
});

test('a process that nobody wrote keeps its rules and comes to an end', () => {
  fc.assert(
    fc.property(definitions(), seeds, steps, (definition, seed, walk) => {
      playCase(definition, [definition, errand], seed, walk);
    }),
    { ...settings, numRuns: RANDOM_RUNS },
  );
});
