/** Programmes and their workstreams: made, renamed, put out of use, and deleted while nothing hangs on them. */
import type { z } from 'zod';
import { ProgrammeBody, WorkstreamBody } from '#libs/contracts/programme.js';
import { Refused } from '#libs/contracts/refused.js';
import { everywhere, type ChangeKind, type Json, type Transaction } from './change.js';

async function programmeNow(tx: Transaction, id: string): Promise<Json> {
  const row = await tx.programme.findUnique({ where: { id } });
  if (!row) return null;
  const { key, titleTh: th, titleEn: en, letterUnit, letterYear, endedAt: ended } = row;
  return { key, title: { th, en }, letterUnit, letterYear, active: ended === null };
}

const programme = {
  subject: 'programme',
  after: ProgrammeBody,
  confirm: 'programme.confirm',
  needsSecond: () => false,
  current: programmeNow,
} as const;

export const programmeCreated: ChangeKind<typeof ProgrammeBody> = {
  ...programme,
  key: 'programme_created',
  propose: 'programme.create',
  place: async () => everywhere,
  async apply(tx, { subjectId, after: { key, ...rest } }) {
    await tx.programme.create({ data: { id: subjectId, key, ...wordsOf(rest) } });
  },
};

export const programmeChanged: ChangeKind<typeof ProgrammeBody> = {
  ...programme,
  key: 'programme_changed',
  propose: 'programme.shape',
  place: (tx, id) => demandProgramme(tx, id),
  async apply(tx, { subjectId, after, effectiveAt }) {
    const { active } = after;
    await tx.programme.update({ where: { id: subjectId }, data: wordsOf(after) });
    await tx.programme.updateMany({ where: { id: subjectId, ...flips(active) }, data: endedAt(active, effectiveAt) });
  },
};

function wordsOf({ title, letterUnit, letterYear }: Omit<z.output<typeof ProgrammeBody>, 'key'>) {
  return { titleTh: title.th, titleEn: title.en, letterUnit, letterYear };
}

/** New where there is no such row. */
export const workstreamChange: ChangeKind<typeof WorkstreamBody> = {
  key: 'workstream',
  subject: 'workstream',
  after: WorkstreamBody,
  propose: 'programme.shape',
  confirm: 'programme.confirm',
  needsSecond: () => false,
  place: (tx, _id, { programmeId }) => demandProgramme(tx, programmeId),
  current: workstreamNow,
  async apply(tx, { subjectId: id, after, effectiveAt }) {
    const { programmeId, key, title, active } = after;
    const words = { titleTh: title.th, titleEn: title.en };
    await tx.workstream.upsert({ where: { id }, create: { id, programmeId, key, ...words }, update: words });
    await tx.workstream.updateMany({ where: { id, ...flips(active) }, data: endedAt(active, effectiveAt) });
  },
};

async function workstreamNow(tx: Transaction, id: string): Promise<Json> {
  const row = await tx.workstream.findUnique({ where: { id } });
  if (!row) return null;
  const { programmeId, key, titleTh: th, titleEn: en, endedAt: ended } = row;
  return { programmeId, key, title: { th, en }, active: ended === null };
}

/** Its place. Refused: `not_found`. */
export async function demandProgramme(tx: Transaction, programmeId: string) {
  const row = await tx.programme.findUnique({ where: { id: programmeId }, select: { id: true } });
  if (!row) throw new Refused('not_found', { missing: 'programme' });
  return { programmeId, organisationId: null };
}

/** Only where it changes: when something ended stays as it was. */
export function flips(active: boolean) {
  return active ? { endedAt: { not: null } } : { endedAt: null };
}

export function endedAt(active: boolean, at: Date) {
  return { endedAt: active ? null : at };
}
