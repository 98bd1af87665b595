/** A decision before it is taken: the letters that it would send, word for word, to whoever may read them afterwards. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { personOf } from '#libs/access/person.js';
import { expandOf } from '#libs/notices/audience.js';
import { writeCaseLetter } from '#libs/notices/case-letter.js';
import type { CaseRecord } from '#libs/record/record.js';
import { owedSince, type OwedLetter } from '#libs/record/rehearse.js';
import type { PersonCommand } from '#libs/record/request.js';
import { CaseReading } from '../access/case-reading.js';
import { refused } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { wordsOf } from './letter-words.js';

@Injectable()
export class Rehearsals {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(CaseReading) private readonly reading: CaseReading,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Problems: those of the command itself; `case_not_found` to whoever may not read the case. */
  async of(caseId: string, userId: string, command: PersonCommand) {
    const person = await personOf(this.pool, userId);
    await this.reading.demand(person, caseId);
    const discreet = await this.reading.discretion(person, caseId);
    const readsAll = discreet !== null && !discreet.party;
    const rehearsed = await this.record.rehearse({ caseId, userId, command }, async (client, since) => {
      await expandOf(client, caseId);
      const owed = await owedSince(client, caseId, since);
      return this.written(
        client,
        owed.filter(({ recipient }) => readsAll || recipient === userId),
      );
    });
    if (!rehearsed.ok) throw refused(rehearsed.refusal);
    return { letters: rehearsed.seen };
  }

  private async written(client: PoolClient, owed: readonly OwedLetter[]) {
    const letters = [];
    for (const letter of owed) {
      const { message, address } = letter;
      // Its number is given when it goes out.
      const words = await writeCaseLetter(client, letter, this.settings.publicUrl, null);
      letters.push({ message, address, ...wordsOf(words) });
    }
    return letters;
  }
}
