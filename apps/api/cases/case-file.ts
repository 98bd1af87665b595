/** What lies beside the history of a case. Who may read the case was asked before. */
import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#libs/access/person.js';
import { CASE_ROWS_MAX } from '#libs/contracts/limits.js';
import { CaseReading } from '../access/case-reading.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

@Injectable()
export class CaseFile {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  async clocks(caseId: string) {
    const rows = await this.database.clock.findMany({
      where: { caseId },
      omit: { caseId: true },
      orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
      take: CASE_ROWS_MAX,
    });
    const items = rows.map((row) => ({
      ...row,
      startAt: iso(row.startAt),
      dueAt: iso(row.dueAt),
      pausedAt: iso(row.pausedAt),
      firedAt: iso(row.firedAt),
      stoppedAt: iso(row.stoppedAt),
    }));
    return { items };
  }

  async linked(caseId: string) {
    const rows = await this.database.case.findMany({
      where: { parentId: caseId },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      take: CASE_ROWS_MAX,
    });
    const items = rows.map(({ id, reference, definitionKey, ordinal, title, stage, endKey, openedAt }) => ({
      id,
      reference,
      process: definitionKey,
      ordinal,
      title,
      stage,
      end: endKey,
      openedAt: iso(openedAt),
    }));
    return { items };
  }

  async notices(caseId: string, person: Person) {
    const discreet = await this.reading.discretion(person, caseId);
    const all = discreet !== null && !discreet.party;
    const rows = await this.database.notice.findMany({
      where: { caseId, ...(!all && { recipient: person.userId }) },
      orderBy: [{ seq: 'asc' }, { id: 'asc' }],
      take: CASE_ROWS_MAX,
    });
    const items = rows.map(({ id, seq, message, recipient, address, lang, state, attempts, at, sentAt }) => ({
      id,
      seq,
      message,
      recipient,
      address,
      lang,
      state,
      attempts,
      at: iso(at),
      sentAt: iso(sentAt),
    }));
    return { items };
  }

  /** Documents name their parties: of a case that they judge blind, nobody reads them. */
  async documents(caseId: string, person: Person) {
    if ((await this.reading.discretion(person, caseId))?.party) return { items: [] };
    const rows = await this.database.document.findMany({
      where: { caseId },
      select: { id: true, kind: true, mime: true, sha256: true, at: true },
      orderBy: { id: 'asc' },
      take: CASE_ROWS_MAX,
    });
    return { items: rows.map((row) => ({ ...row, at: iso(row.at) })) };
  }

  /** Problem `not_found`, also for a document of another case. */
  async document(caseId: string, id: string, person: Person) {
    const row = await this.database.document.findFirst({ where: { id, caseId } });
    if (!row || (await this.reading.discretion(person, caseId))?.party) throw new Problem('not_found');
    return row;
  }
}
