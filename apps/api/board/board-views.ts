/** Views of the board that a person keeps. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { BoardView, NewBoardView } from '#libs/contracts/board.js';
import { BOARD_VIEWS_MAX } from '#libs/contracts/limits.js';
import type { Idempotency } from '#libs/record/request.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';

type View = z.infer<typeof BoardView>;

@Injectable()
export class BoardViews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  async of(userId: string) {
    const rows = await this.database.boardView.findMany({
      where: { userId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: BOARD_VIEWS_MAX,
    });
    return { items: rows.map(({ userId: _, ...row }) => row as View) };
  }

  /** A name that is there already gets the new filters. Problem `too_many_views`. */
  keep(userId: string, { board, name, filters }: z.infer<typeof NewBoardView>, once: Idempotency): Promise<View> {
    return this.remembered.once(userId, once, async (tx) => {
      const own = { userId, board, name };
      const known = await tx.boardView.findUnique({ where: { userId_board_name: own } });
      if (!known && (await tx.boardView.count({ where: { userId } })) >= BOARD_VIEWS_MAX)
        throw new Problem('too_many_views', { values: { most: BOARD_VIEWS_MAX } });
      const { id } = await tx.boardView.upsert({
        where: { userId_board_name: own },
        create: { id: uuidv7(), ...own, filters },
        update: { filters },
      });
      return { id, board, name, filters };
    });
  }

  /** Problem `not_found`, also for somebody else's. */
  async remove(userId: string, id: string): Promise<void> {
    const { count } = await this.database.boardView.deleteMany({ where: { id, userId } });
    if (count === 0) throw new Problem('not_found');
  }
}
