import { Inject, Injectable } from '@nestjs/common';
import { mustBeAtOnce, noticeKind, noticeKinds, type Choice, type NoticeKind } from '#libs/notices/kinds.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Preferences {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(userId: string) {
    const { digestHour, noticePreferences: rows } = await this.database.user.findUniqueOrThrow({
      where: { id: userId },
      select: { digestHour: true, noticePreferences: true },
    });
    const chosen = new Map(rows.map(({ kind, choice }) => [kind, choice as Choice]));
    const items = noticeKinds.map((kind) => {
      const fixed = fixedBy(kind);
      const choice: Choice = (fixed === null && chosen.get(kind.key)) || 'at_once';
      return { kind: kind.key, title: kind.title, about: kind.about, choice, fixed };
    });
    return { items, digestHour };
  }

  /** Problems: `not_found`; `notice_kind_fixed` for a delay, or no mail at all, of what may not wait. */
  async choose(userId: string, key: string, choice: Choice): Promise<void> {
    const kind = noticeKind(key);
    if (!kind) throw new Problem('not_found');
    const fixed = mustBeAtOnce(kind);
    if (fixed && choice !== 'at_once') throw new Problem('notice_kind_fixed', { values: { basis: fixed.id } });
    const row = { userId, kind: key };
    await this.database.noticePreference.upsert({
      where: { userId_kind: row },
      create: { ...row, choice },
      update: { choice },
    });
  }

  /** `hour` of the day in Bangkok, from 0. */
  async chooseHour(userId: string, hour: number): Promise<void> {
    await this.database.user.update({ where: { id: userId }, data: { digestHour: hour } });
  }
}

function fixedBy(kind: NoticeKind) {
  const row = mustBeAtOnce(kind);
  if (!row) return null;
  const { text, source, section, binding, confidence } = row;
  return { text, source, section, binding, confidence };
}
