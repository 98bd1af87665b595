/** What lies beside the history of a case. Who may read the case was asked before. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Person } from '#libs/access/person.js';
import type { Language } from '#libs/calendar/buddhist-era.js';
import { CASE_ROWS_MAX } from '#libs/contracts/limits.js';
import { writeCaseLetter } from '#libs/notices/case-letter.js';
import { numberGiven } from '#libs/notices/official-number.js';
import { legalRow } from '#libs/process/legal-register.js';
import { transaction } from '#libs/record/connection.js';
import type { CaseRecord } from '#libs/record/record.js';
import { CaseReading } from '../access/case-reading.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { withNames } from './case-names.js';
import { wordsOf } from './letter-words.js';
import { SIGNED_AT } from './signing-sheets.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

interface DocumentRow {
  id: string;
  kind: string;
  mime: string;
  sha256: string;
  at: Date;
  signedAt: Date | null;
}

const documentsSql = {
  name: 'documents_of_case',
  text: `SELECT d.id, d.kind, d.mime, d.sha256, d.at, ${SIGNED_AT} AS "signedAt"
           FROM document d WHERE d.case_id = $1 ORDER BY d.id LIMIT $2`,
};

@Injectable()
export class CaseFile {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseReading) private readonly reading: CaseReading,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async clocks(caseId: string) {
    const rows = await this.database.clock.findMany({
      where: { caseId },
      orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
      take: CASE_ROWS_MAX,
    });
    const { definitionKey } = await this.database.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { definitionKey: true },
    });
    const items = rows.map(async ({ caseId: _, ...row }) => ({
      ...row,
      ...(await this.saidOf(definitionKey, row)),
      startAt: iso(row.startAt),
      dueAt: iso(row.dueAt),
      pausedAt: iso(row.pausedAt),
      firedAt: iso(row.firedAt),
      stoppedAt: iso(row.stoppedAt),
    }));
    return { items: await Promise.all(items) };
  }

  /** What the clock is called, and what the law or practice behind it says. */
  private async saidOf(key: string, clock: { definitionVersion: number; stage: string; key: string; basis: string }) {
    const definition = await this.record.definitions.nearest(this.pool, key, clock.definitionVersion);
    const stage = definition?.stages.find((one) => one.key === clock.stage);
    const own = stage?.clocks.find((one) => one.key === clock.key);
    const title = own?.title ?? { th: clock.key, en: clock.key };
    const by = new Set([...(own?.extension?.by ?? []), ...(own?.pause?.by ?? [])]);
    const movers = (definition?.roles ?? []).flatMap((role) => (by.has(role.key) ? [role.title] : []));
    const { text, source, section, binding } = legalRow(clock.basis);
    return { title, movers, law: { text, source, section, binding } };
  }

  async linked(caseId: string, person: Person) {
    const target = await this.reading.target(caseId);
    const rows = await this.database.case.findMany({
      where: { parentId: caseId },
      orderBy: [{ openedAt: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
      take: CASE_ROWS_MAX,
    });
    const items = rows.map(async (row) => {
      const { id, reference, ordinal, title, stage, endKey: end, openedAt, dueAt } = row;
      const { definitionKey: process, definitionVersion: version } = row;
      const item = { id, reference, process, version, ordinal, title, stage, end };
      const party = person.memberships.some(({ organisationId }) => organisationId === row.organisationId);
      const readable = target !== null && (await this.reading.readsBeside(person, target, process, version));
      const dated = { ...item, openedAt: iso(openedAt), dueAt: iso(dueAt), readable };
      return withNames(this.pool, this.record.definitions, dated, party ? 'applicant' : 'staff');
    });
    return { items: await Promise.all(items) };
  }

  /** The newest first. */
  async notices(caseId: string, person: Person) {
    const rows = await this.database.notice.findMany({
      where: await this.lettersFor(caseId, person),
      orderBy: [{ at: 'desc' }, { seq: 'desc' }, { id: 'desc' }],
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

  /** Problem `not_found`, also for a letter that is not among those that the reader is shown. */
  async notice(caseId: string, id: string, person: Person) {
    const row = await this.database.notice.findFirst({ where: { id, ...(await this.lettersFor(caseId, person)) } });
    if (!row) throw new Problem('not_found');
    const { seq, message, recipient, address, state, at, sentAt } = row;
    const notice = { caseId, seq, message, recipient, language: row.lang as Language };
    const letter = await transaction(this.pool, async (client) =>
      writeCaseLetter(client, notice, this.settings.publicUrl, await numberGiven(client, notice)),
    );
    return { id, message, address, state, at: iso(at), sentAt: iso(sentAt), ...wordsOf(letter) };
  }

  private async lettersFor(caseId: string, person: Person) {
    const discreet = await this.reading.discretion(person, caseId);
    const all = discreet !== null && !discreet.party;
    return { caseId, ...(!all && { recipient: person.userId }) };
  }

  /** Documents name their parties: of a case that they judge blind, nobody reads them. */
  async documents(caseId: string, person: Person) {
    if ((await this.reading.discretion(person, caseId))?.party) return { items: [] };
    const { rows } = await this.pool.query<DocumentRow>({ ...documentsSql, values: [caseId, CASE_ROWS_MAX] });
    return { items: rows.map((row) => ({ ...row, at: iso(row.at), signedAt: iso(row.signedAt) })) };
  }

  /** Problem `not_found`, also for a document of another case. */
  async document(caseId: string, id: string, person: Person) {
    const row = await this.database.document.findFirst({ where: { id, caseId } });
    if (!row || (await this.reading.discretion(person, caseId))?.party) throw new Problem('not_found');
    return row;
  }
}
