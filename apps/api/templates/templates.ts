/** What a programme says in its letters in its own words, and how a letter would look with them. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { demandFitting } from '#libs/administration/template.js';
import type { NewPreview } from '#libs/contracts/rules.js';
import { readContext } from '#libs/notices/context.js';
import { render } from '#libs/notices/letter.js';
import type { NoticeContext } from '#libs/notices/message.js';
import { messageOf, messages } from '#libs/notices/messages.js';
import { written } from '#libs/notices/official-number.js';
import { placeholdersOf } from '#libs/notices/placeholders.js';
import { sample } from '#libs/notices/sample.js';
import { CaseReading } from '../access/case-reading.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

@Injectable()
export class Templates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  messages() {
    const items = [...messages.values()].map(({ key, numbered = false }) => ({
      message: key,
      placeholders: placeholdersOf(key),
      numbered,
    }));
    return { items };
  }

  /** The newest version of each; what is not there is as the product has it. */
  async list(programmeId: string) {
    const rows = await this.database.template.findMany({
      where: { programmeId },
      orderBy: [{ message: 'asc' }, { lang: 'asc' }, { version: 'desc' }],
      distinct: ['message', 'lang'],
    });
    return { items: rows.map((row) => ({ ...row, fromAt: row.fromAt.toISOString() })) };
  }

  /** No number is taken. Problems: `template_invalid`, `not_found`, `case_not_found` to whoever may not read the case. */
  async preview(
    person: Person,
    programmeId: string,
    { message, lang, caseId, ...wording }: z.infer<typeof NewPreview>,
  ) {
    demandFitting({ message, ...wording });
    const programme = await this.database.programme.findUnique({ where: { id: programmeId } });
    if (!programme) throw new Problem('not_found');
    const { titleTh: th, titleEn: en, letterUnit } = programme;
    const context = caseId ? await this.contextOf(person, programmeId, caseId, message) : sample;
    const letterNumber = messageOf(message).numbered && letterUnit ? written(letterUnit, '…') : null;
    return render(messageOf(message), lang, { ...context, letterNumber, programme: { th, en } }, wording);
  }

  /** As for the letter of that sort that the case got last; where it got none, as for its last event. */
  private async contextOf(
    person: Person,
    programmeId: string,
    caseId: string,
    message: string,
  ): Promise<NoticeContext> {
    await this.reading.demand(person, caseId);
    const found = await this.database.case.findUnique({ where: { id: caseId, programmeId } });
    if (!found) throw new Problem('case_not_found');
    const sent = await this.database.notice.findFirst({ where: { caseId, message }, orderBy: { seq: 'desc' } });
    const { seq = found.headSeq, recipient = '' } = sent ?? {};
    const about = { caseId, seq, message, recipient };
    const client = await this.pool.connect();
    try {
      return await readContext(client, about, this.settings.publicUrl);
    } finally {
      client.release();
    }
  }
}
