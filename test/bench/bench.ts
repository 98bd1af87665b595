/** `npm run bench`: speed and size of the product, as ratios to floors that are taken in the same run. */
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { access, type AccessFigures } from './access.js';
import { ack, type AckFigures } from './ack.js';
import { moreReviewers } from './cases.js';
import { clocks, type ClockFigures } from './clocks.js';
import { stackMemory } from './memory.js';
import { move, startFloorWorker, type MoveFigures } from './move.js';
import { reads, type ReadFigures } from './reads.js';
import { machine, tableOf } from './report.js';
import { parkMail, surroundings, sweeping, type Surroundings } from './surroundings.js';

export interface Figures {
  machine: ReturnType<typeof machine>;
  seconds: number;
  memory: { idle: Record<string, number>; workerWith?: { openCases: number; workerMb: number } };
  ack?: AckFigures;
  access?: AccessFigures;
  move?: MoveFigures;
  clocks?: ClockFigures;
  reads?: ReadFigures;
}

/** Rounds of decisions are many and short: machines change their speed within seconds, and both sides of a pair are to meet the same. */
const full = {
  decisions: 400,
  decisionRounds: 24,
  moves: 300,
  moveRounds: 5,
  alone: 100,
  clocks: 10_000,
  few: 10_000,
  many: 200_000,
  times: 240,
};
/** For trying the bench itself: its figures say little. */
const small: typeof full = {
  decisions: 200,
  decisionRounds: 3,
  moves: 100,
  moveRounds: 3,
  alone: 20,
  clocks: 300,
  few: 1_000,
  many: 5_000,
  times: 20,
};
const settleMs = 5_000;
const REVIEWERS = 40;

type Section = 'ack' | 'move' | 'clocks' | 'reads';

interface Options {
  json: string | undefined;
  size: typeof full;
  only: (section: Section) => boolean;
}

function optionsOf(args: readonly string[]): Options {
  const valueOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const only = valueOf('--only')?.split(',');
  return {
    json: valueOf('--json'),
    size: args.includes('--small') ? small : full,
    only: (section) => only === undefined || only.includes(section),
  };
}

type Measured = Omit<Figures, 'seconds' | 'machine'>;

/** Adds to `figures` as it goes, so that a run that is stopped says what it knows. */
async function measure(bench: Surroundings, { size, only }: Options, figures: Measured): Promise<void> {
  const { say } = bench;
  await pause(settleMs);
  figures.memory.idle = stackMemory(bench.parts);
  await quiet(bench);
  if (only('ack')) {
    say('Decisions acknowledged …');
    figures.ack = await ack(bench, size.decisions, size.decisionRounds);
    figures.access = await access(bench, figures.ack.oneClient.p50Ms, size.decisions);
  }
  await moreReviewers(bench, REVIEWERS);
  if (only('move') || only('clocks')) {
    say('Stages entered …');
    await startFloorWorker(bench);
    figures.move = await move(bench, size.moves, size.moveRounds, size.alone);
  }
  if (only('clocks') && figures.move) {
    say('Clocks due in the same second …');
    figures.clocks = await clocks(bench, size.clocks, figures.move.perSecond);
    figures.memory.workerWith = { openCases: size.clocks, workerMb: figures.clocks.workerMb };
  }
}

/** Both sizes at once, each on a stack of its own, on which nothing else has happened. */
async function measureReads(start: (name: string) => Promise<Surroundings>, { size }: Options): Promise<ReadFigures> {
  const [few, many] = [await start('bench-few'), await start('bench-many')];
  few.say('Lists and tracking …');
  for (const bench of [few, many]) {
    await quiet(bench);
    await moreReviewers(bench, REVIEWERS);
  }
  return reads({ bench: few, cases: size.few }, { bench: many, cases: size.many }, size.times);
}

async function quiet(bench: Surroundings): Promise<void> {
  await sweeping(bench, false);
  await parkMail(bench);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

const options = optionsOf(process.argv.slice(2));
const begun = Date.now();
const stacks = new Set<Promise<Surroundings>>();
const start = (name: string) => {
  const stack = surroundings(name, (line) => console.error(line), stopping.signal);
  stacks.add(stack);
  return stack;
};
/** What a stack was left with, such as the ends of ten thousand workflows, is no part of what is measured next. */
async function measureAll(figures: Measured): Promise<void> {
  const stack = start('bench');
  const bench = await stack;
  await measure(bench, options, figures);
  if (!options.only('reads')) return;
  stacks.delete(stack);
  await bench.stop();
  figures.reads = await measureReads(start, options);
}
const stopped = new Promise<never>((_, reject) => {
  stopping.signal.addEventListener('abort', () => reject(new Error('stopped')));
});
const measured: Measured = { memory: { idle: {} } };
try {
  await Promise.race([measureAll(measured), stopped]);
} catch (error) {
  if (!stopping.signal.aborted) throw error;
  console.error('Stopped before the end: what was not measured until then is missing.');
  process.exitCode = 1;
} finally {
  const figures: Figures = { machine: machine(), seconds: (Date.now() - begun) / 1_000, ...measured };
  console.log(tableOf(figures));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  // One that did not start has stopped itself.
  for (const stack of await Promise.allSettled(stacks)) if (stack.status === 'fulfilled') await stack.value.stop();
}
