/** The figures as people read them. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Figures } from './bench.js';

const GB = 1_073_741_824;
/** What is asked of the product; beside each figure stands whether it keeps it. */
const targets = { ackRatio: 0.4, accessShare: 0.25, moveRatio: 0.8, readMs: 15, readGrowth: 1.3 };

export function machine() {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / GB),
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
  };
}

type Line = readonly [what: string, figure: string, target?: string];

export function tableOf(figures: Figures): string {
  const { cores, processor, memoryGb, node, system } = figures.machine;
  const lines = [
    ...ackLines(figures),
    ...accessLines(figures),
    ...moveLines(figures),
    ...clockLines(figures),
    ...readLines(figures),
    ...memoryLines(figures),
  ];
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const rows = lines.map(([what, figure, target = '']) =>
    `${what.padEnd(widths[0]!)}  ${figure.padStart(widths[1]!)}  ${target}`.trimEnd(),
  );
  const where = `${cores} cores (${processor}), ${memoryGb} GB, Node ${node}, ${system}; fsync and synchronous_commit on`;
  return [where, `${figures.seconds.toFixed(0)} s in all`, '', ...rows].join('\n');
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const perSecond = (value: number) => `${value.toFixed(0)}/s`;
const atLeast = (value: number, target: number) => `${value >= target ? 'kept' : 'MISSED'}: at least ${target}`;
const atMost = (value: number, target: number) => `${value <= target ? 'kept' : 'MISSED'}: at most ${target}`;

function ackLines({ ack }: Figures): Line[] {
  if (!ack) return [];
  const { floor, oneClient } = ack;
  return [
    ['Decisions acknowledged, 32 clients', perSecond(ack.perSecond)],
    ['  p50 / p99', `${ms(ack.p50Ms)} / ${ms(ack.p99Ms)}`],
    ['  one client, p50 / p99', `${ms(oneClient.p50Ms)} / ${ms(oneClient.p99Ms)}`],
    ['  the same rows by plain pg', perSecond(floor.perSecond)],
    ['  one client, p50 / p99', `${ms(floor.oneClient.p50Ms)} / ${ms(floor.oneClient.p99Ms)}`],
    ['  ratio', ack.ratioToFloor.toFixed(2), atLeast(ack.ratioToFloor, targets.ackRatio)],
  ];
}

function accessLines({ access }: Figures): Line[] {
  if (!access) return [];
  const { share, sessionMs, rolesMs } = access;
  return [
    ['Sign-in and permissions, share of a decision', share.toFixed(2), atMost(share, targets.accessShare)],
    ['  session / roles and memberships, p50', `${ms(sessionMs)} / ${ms(rolesMs)}`],
  ];
}

function moveLines({ move }: Figures): Line[] {
  if (!move) return [];
  const { history } = move;
  return [
    ['Stages entered after settling', perSecond(move.perSecond)],
    ['  bare workflow: signal, one row, one timer', perSecond(move.floorPerSecond)],
    ['  ratio', move.ratioToFloor.toFixed(2), atLeast(move.ratioToFloor, targets.moveRatio)],
    ['  decision to entered, p50 / p99', `${ms(move.p50Ms)} / ${ms(move.p99Ms)}`],
    ['  history of two steps, events / bytes', `${history.events} / ${history.bytes}`],
    ['  of the bare workflow', `${history.floorEvents} / ${history.floorBytes}`],
  ];
}

function clockLines({ clocks }: Figures): Line[] {
  if (!clocks) return [];
  const { due, expired, twice, seconds, bareSeconds, late } = clocks;
  return [
    ['Clocks due in the same second', String(due)],
    ['  expired', String(expired), expired === due ? 'kept: all' : 'MISSED: all'],
    ['  expired twice', String(twice), twice === 0 ? 'kept: none' : 'MISSED: none'],
    ['  until the last one', `${seconds.toFixed(1)} s`, late > 0 ? `${late} had gone off before all were asleep` : ''],
    ['  as many bare timers', `${bareSeconds.toFixed(1)} s`],
  ];
}

function readLines({ reads }: Figures): Line[] {
  if (!reads) return [];
  const each = Object.entries(reads.lists).map(([name, { p50Ms, p50MsLarge, growth }]): Line => [
    `  ${name}`,
    `${ms(p50Ms)} → ${ms(p50MsLarge)}`,
    growth > targets.readGrowth ? `grows ${growth.toFixed(2)}` : '',
  ]);
  return [
    ['Lists and tracking, slowest p50', ms(reads.p50Ms), atMost(reads.p50Ms, targets.readMs)],
    [
      '  most growth from the smaller size to the larger',
      reads.growth.toFixed(2),
      atMost(reads.growth, targets.readGrowth),
    ],
    ...each,
  ];
}

function memoryLines({ memory }: Figures): Line[] {
  const idle = Object.entries(memory.idle).map(([part, mb]): Line => [`  ${part.replace(/Mb$/, '')}`, `${mb} MB`]);
  const { workerWith } = memory;
  const busy: Line[] = workerWith
    ? [[`  worker with ${workerWith.openCases} open cases`, `${workerWith.workerMb} MB`]]
    : [];
  return [['Resident memory, idle', ''], ...idle, ...busy];
}
