/** Whoever has lost their second factor and its backup codes gets rid of it by two people, never by a letter alone. */
import { z } from 'zod';
import { Refused } from '#libs/contracts/refused.js';
import { everywhere, type ChangeKind, type Transaction } from './change.js';

const Reset = z.strictObject({ userId: z.string() });

/** `tell`: owes the letter to the account's mailbox, in the transaction of the confirmation. */
export function secondFactorReset(
  tell: (tx: Transaction, userId: string, now: Date) => Promise<void>,
): ChangeKind<typeof Reset> {
  return {
    key: 'second_factor_reset',
    // Whoever is locked out is let in again as soon as two people agree, and its letter is sealed by the API.
    immediate: true,
    subject: 'account',
    after: Reset,
    propose: 'second_factor.reset',
    confirm: 'second_factor.confirm',
    needsSecond: () => true,
    place: async () => everywhere,
    async current(tx, userId) {
      const user = await tx.user.findUnique({ where: { id: userId }, include: { passkeys: true } });
      if (!user) throw new Refused('not_found', { missing: 'user' });
      return { authenticator: user.twoFactorEnabled === true, passkeys: user.passkeys.length };
    },
    async check(_tx, { proposedBy, after }) {
      if (proposedBy === after.userId) throw new Refused('second_person_needed');
    },
    async apply(tx, { after: { userId }, now }) {
      await tx.twoFactor.deleteMany({ where: { userId } });
      await tx.passkey.deleteMany({ where: { userId } });
      await tx.session.deleteMany({ where: { userId } });
      await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
      await tell(tx, userId, now);
    },
    barred: ({ after }) => [after.userId],
  };
}
