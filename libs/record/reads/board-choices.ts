/** What the board can be narrowed to: the programmes within a person's reach, and who has an open seat there. */
import type { Text } from '#libs/process/definition.js';
import { HOLDERS_MAX } from '#libs/contracts/limits.js';
import type { Pool } from 'pg';
import { asStaff, openFor } from './board.js';
import { toldWho } from './case-query.js';
import { judgedBlind, type Scope } from './scope.js';

export interface BoardChoices {
  programmes: { id: string; title: Text }[];
  /** By name. `cases`: how many open ones wait for the person. */
  holders: { id: string; name: string; cases: number }[];
}

export async function boardChoices(pool: Pool, scope: Scope): Promise<BoardChoices> {
  const [programmes, holders] = await Promise.all([programmesOf(pool, scope), holdersIn(pool, asStaff(scope))]);
  return { programmes, holders };
}

async function programmesOf(pool: Pool, { cases }: Scope): Promise<BoardChoices['programmes']> {
  const { rows } = await pool.query<{ id: string; th: string; en: string }>({
    name: 'programmes-of-board',
    text: 'SELECT id, title_th AS th, title_en AS en FROM programme WHERE id = ANY($1::uuid[]) ORDER BY title_th, id',
    values: [[...new Set(cases.map(({ programme }) => programme))]],
  });
  return rows.map(({ id, th, en }) => ({ id, title: { th, en } }));
}

/** Where there are too many, those with most to do. */
async function holdersIn(pool: Pool, staff: Scope): Promise<BoardChoices['holders']> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const { rows } = await pool.query<BoardChoices['holders'][number]>(
    `SELECT * FROM (
       SELECT u.id, u.name, count(DISTINCT c.id)::int AS cases
         FROM seat h JOIN "case" c ON c.id = h.case_id JOIN "user" u ON u.id = h.person_id
        WHERE h.status = 'offered' AND ${toldWho('h', judgedBlind(staff, param))} AND ${openFor(staff, param)}
        GROUP BY u.id, u.name ORDER BY count(DISTINCT c.id) DESC, u.id LIMIT ${HOLDERS_MAX}
     ) AS busiest ORDER BY name, id`,
    values,
  );
  return rows;
}
