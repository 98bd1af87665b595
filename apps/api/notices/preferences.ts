import { Inject, Injectable } from '@nestjs/common';
import { DIGEST_HOUR } from '#libs/notices/digest.js';
import { mustBeAtOnce, noticeKind, noticeKinds, type Choice, type NoticeKind } from '#libs/notices/kinds.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Preferences {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(userId: string) {
    const rows = await this.database.noticePreference.findMany({ where: { userId } });
    const daily = new Set(rows.filter(({ choice }) => choice === 'daily').map(({ kind }) => kind));
    const items = noticeKinds.map((kind) => {
      const fixed = fixedBy(kind);
      const choice = fixed === null && daily.has(kind.key) ? ('daily' as const) : ('at_once' as const);
      return { kind: kind.key, title: kind.title, about: kind.about, choice, fixed };
    });
    return { items, digestHour: DIGEST_HOUR };
  }

  /** Problems: `not_found`; `notice_kind_fixed` for a delay of what may not wait. */
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
}

function fixedBy(kind: NoticeKind) {
  const row = mustBeAtOnce(kind);
  if (!row) return null;
  const { text, source, section, binding, confidence } = row;
  return { text, source, section, binding, confidence };
}
