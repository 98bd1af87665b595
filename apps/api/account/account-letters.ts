/** Letters about accounts are owed like all others, and the delivery is told of them. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AccountLetter } from '#libs/contracts/sign-in.js';
import { Mover } from '#libs/mover/mover.js';
import { oweAccountLetter, sealedNotice } from '#libs/notices/account/account-letter.js';
import type { Transaction } from '../idempotency/remembered.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

@Injectable()
export class AccountLetters {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Mover) private readonly mover: Mover,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async owe(letter: AccountLetter): Promise<void> {
    await oweAccountLetter(this.pool, this.settings.authSecret, letter);
    this.mover.pokeNotices();
  }

  /** That staff cleared the second factor; in the transaction that does. `now` in case time. */
  async oweReset(tx: Transaction, userId: string, now: Date): Promise<void> {
    const { email, lang } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const letter = {
      key: 'second_factor_changed',
      userId,
      to: email,
      lang,
      matter: { what: 'reset_by_staff' },
    } as const;
    const id = uuidv7();
    const notice = sealedNotice(this.settings.authSecret, letter);
    await tx.notice.create({ data: { id, messageId: `<${id}@saphan>`, at: now, ...notice } });
    this.mover.pokeNotices();
  }
}
