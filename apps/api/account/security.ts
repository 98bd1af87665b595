/** How one's own account is signed in to, and where. Passwords and factors are changed under `/api/auth`. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import { deviceName } from '#libs/access/device.js';
import type { SignedIn } from '#libs/access/session.js';
import { endOtherSessions, endSession, sessionsOf } from '#libs/access/sessions.js';
import type { AccountSecurity as Security, OwnSessions, ProfileChange } from '#libs/contracts/sign-in.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { AccountLetters } from './account-letters.js';

/** From where a request comes, for the letter that tells of it. */
export interface Whence {
  address: string;
  userAgent: string | undefined;
}

@Injectable()
export class AccountSecurity {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Database) private readonly database: Database,
    @Inject(AccountLetters) private readonly letters: AccountLetters,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async of({ userId, factors, secondFactorNeeded }: SignedIn): Promise<z.infer<typeof Security>> {
    const { emailVerified, twoFactorEnabled, passkeys } = await this.database.user.findUniqueOrThrow({
      where: { id: userId },
      include: { passkeys: { orderBy: { id: 'asc' } } },
    });
    return {
      emailVerified,
      secondFactorNeeded,
      factors,
      authenticator: twoFactorEnabled === true,
      passkeys: passkeys.map(({ id, name, createdAt }) => ({ id, name, createdAt: createdAt?.toISOString() ?? null })),
    };
  }

  async changeProfile({ userId }: SignedIn, change: z.infer<typeof ProfileChange>): Promise<void> {
    await this.database.user.update({ where: { id: userId }, data: change });
  }

  async sessions({ userId, sessionId }: SignedIn): Promise<z.infer<typeof OwnSessions>> {
    const items = (await sessionsOf(this.pool, userId, this.settings)).map(
      ({ createdAt, lastUsedAt, expiresAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        current: row.id === sessionId,
      }),
    );
    return { items };
  }

  /** Problem `not_found`, also for a session of somebody else. */
  async end({ userId }: SignedIn, id: string, whence: Whence): Promise<void> {
    if (!(await endSession(this.pool, userId, id))) throw new Problem('not_found');
    await this.tell(userId, whence);
  }

  async endOthers({ userId, sessionId }: SignedIn, whence: Whence): Promise<{ ended: number }> {
    const ended = await endOtherSessions(this.pool, userId, sessionId);
    if (ended > 0) await this.tell(userId, whence);
    return { ended };
  }

  private async tell(userId: string, { address, userAgent }: Whence): Promise<void> {
    const { email, lang } = await this.database.user.findUniqueOrThrow({ where: { id: userId } });
    const matter = { address, device: deviceName(userAgent) };
    await this.letters.owe({ key: 'sessions_ended', userId, to: email, lang, matter });
  }
}
