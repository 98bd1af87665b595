/** Which processes pay, and which cases plan to be paid in rounds: read off the definitions, not off their names. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { ProcessDefinition, Rounds, Stage } from '#libs/process/definition.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseRecord } from '#libs/record/record.js';
import { RECORD } from '../record/token.js';

/** What a payment is shown by. */
export type Readable = Pick<ProcessDefinition, 'stages' | 'ends'>;

@Injectable()
export class Paying {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** For rules. Problem `process_lost`. */
  definition(key: string, version: number): Promise<ProcessDefinition> {
    return this.record.definitions.get(this.pool, key, version);
  }

  /** To be shown: one case whose process is lost hides no other, and has the stages of the newest version there is. */
  async readable(key: string, version: number): Promise<Readable> {
    return (await this.record.definitions.nearest(this.pool, key, version)) ?? { stages: [], ends: [] };
  }

  /** The processes whose cases end in a call to the bank. */
  async payers(): Promise<string[]> {
    return this.keysOf((definition) => payStage(definition) !== undefined);
  }

  /** Those whose cases open payers, round after round. */
  async planners(): Promise<string[]> {
    const payers = await this.payers();
    return this.keysOf((definition) => plannedIn(definition, payers) !== null);
  }

  /** The newest title of a process that can be read. */
  async titleOf(key: string): Promise<ProcessDefinition['title']> {
    const newest = (await this.record.definitions.newest(this.pool)).find((one) => one.key === key);
    return newest?.title ?? { th: key, en: key };
  }

  private async keysOf(holds: (definition: ProcessDefinition) => boolean): Promise<string[]> {
    const { rows } = await this.pool.query<{ key: string; version: number }>('SELECT key, version FROM definition');
    const all = await this.record.definitions.getAll(this.pool, rows);
    return [...new Set(all.filter(holds).map(({ key }) => key))];
  }
}

function payStage({ stages }: Readable): Stage | undefined {
  return stages.find(({ onEntry = [] }) => onEntry.some(({ kind }) => kind === 'pay'));
}

export interface Plan {
  rounds: Rounds;
  /** The process of the rounds that pays, and the fact of it that is its amount. */
  payer: string;
  amountFact: string | null;
}

/** How a case of this process is paid, round by round; null where it is not. */
export function plannedIn({ stages }: Readable, payers: readonly string[]): Plan | null {
  for (const { rounds } of stages) {
    const link = rounds?.links.find(({ process }) => payers.includes(process));
    if (rounds && link) return { rounds, payer: link.process, amountFact: link.facts?.['amount'] ?? null };
  }
  return null;
}

/** Satang of the instalment, as it is planned now; null before it is. */
export function plannedAmount({ amountFact }: Plan, { facts }: CaseState, ordinal: number): bigint | null {
  const amount = amountFact === null ? undefined : facts[amountFact.replace('#', String(ordinal))];
  return typeof amount === 'string' ? BigInt(amount) : null;
}

/** The amount that a paying case pays. */
export function amountOf(definition: Readable, { facts }: CaseState): bigint | null {
  const pay = payStage(definition)?.onEntry?.find((effect) => effect.kind === 'pay');
  const amount = pay ? facts[pay.amount] : undefined;
  return typeof amount === 'string' ? BigInt(amount) : null;
}
