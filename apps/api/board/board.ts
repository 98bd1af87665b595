import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { BoardExportQuery, BoardQuery } from '#libs/contracts/board.js';
import { EXPORT_CASES_MAX, PAGE_MAX } from '#libs/contracts/limits.js';
import { board, boardStages, type BoardCase } from '#libs/record/reads/board.js';
import { boardChoices } from '#libs/record/reads/board-choices.js';
import type { CaseFilters } from '#libs/record/reads/case-query.js';
import type { DueKey } from '#libs/record/reads/page.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import type { CaseRecord } from '#libs/record/record.js';
import { dueCursorOf, duePage } from '../page/cursor.js';
import { RECORD } from '../record/token.js';
import { csvOf, workbookOf } from './table.js';

type Filters = Omit<z.infer<typeof BoardQuery>, 'cursor' | 'limit'>;

@Injectable()
export class Board {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** Problem `cursor_invalid`. */
  async list(userId: string, { cursor, limit, ...query }: z.infer<typeof BoardQuery>) {
    const { definitions } = this.record;
    const scope = await scopeOf(this.pool, definitions, userId);
    return duePage(await board(this.pool, definitions, scope, filtersOf(query), dueCursorOf(cursor), limit));
  }

  async stages(userId: string, programmeId?: string) {
    const { definitions } = this.record;
    const scope = await scopeOf(this.pool, definitions, userId);
    return { items: await boardStages(this.pool, definitions, scope, programmeId) };
  }

  async choices(userId: string) {
    return boardChoices(this.pool, await scopeOf(this.pool, this.record.definitions, userId));
  }

  async table(userId: string, { lang, format, ...query }: z.infer<typeof BoardExportQuery>): Promise<string | Buffer> {
    const { definitions } = this.record;
    const scope = await scopeOf(this.pool, definitions, userId);
    const filters = filtersOf(query);
    const rows: BoardCase[] = [];
    let after: DueKey | null = null;
    do {
      const page: Awaited<ReturnType<typeof board>> = await board(
        this.pool,
        definitions,
        scope,
        filters,
        after,
        PAGE_MAX,
      );
      rows.push(...page.items);
      after = page.next;
    } while (after && rows.length < EXPORT_CASES_MAX);
    return format === 'xlsx' ? workbookOf(rows, lang) : csvOf(rows, lang);
  }
}

function filtersOf({ q, ...filters }: Filters): CaseFilters {
  return { ...filters, ...(q && { text: q }) };
}
