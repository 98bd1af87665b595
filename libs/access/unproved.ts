/**
 * An account that somebody opened with an address which they never proved to be theirs. Whoever proves it gets the
 * account, and nothing stays by which its opener could come in again.
 */
import type { Prisma, PrismaClient } from '#prisma/generated/client.js';
import { INSTITUTION } from './directory.js';

type Transaction = Prisma.TransactionClient;

export interface Opened {
  id: string;
  email: string;
  lang: string;
}

/** Whom the institution vouches for, as it names them. */
export interface Vouched {
  /** In small letters, as accounts have it. */
  email: string;
  name: string;
  subject: string;
}

/**
 * Hands over the account with that address, so that the sign-in which goes on joins it. Null where there is none, or
 * it is proved already, or the institution's own: then nothing changes.
 */
export async function provedByInstitution(prisma: PrismaClient, vouched: Vouched): Promise<Opened | null> {
  const { email, name, subject } = vouched;
  return prisma.$transaction(async (tx) => {
    // Nobody begins a session while its account changes hands.
    const rows = await tx.$queryRaw<Opened[]>`
      SELECT id, email, lang FROM "user" WHERE email = ${email} AND NOT email_verified FOR UPDATE`;
    const [opened] = rows;
    if (!opened) return null;
    const { id } = opened;
    const known = { providerId: INSTITUTION, OR: [{ userId: id }, { accountId: subject }] };
    if ((await tx.account.count({ where: known })) > 0) return null;
    await tx.account.deleteMany({ where: { userId: id } });
    await removeWaysIn(tx, id);
    await tx.user.update({
      where: { id },
      data: { name, emailVerified: true, twoFactorEnabled: false, linksSince: new Date() },
    });
    return opened;
  });
}

/**
 * After a password was set by a link that was sent to the address. How many passkeys and authenticators went, because
 * they were enrolled before anybody had proved it; those of a proved account stay.
 */
export async function provedByMailbox(prisma: PrismaClient, id: string): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "user" WHERE id = ${id} FOR UPDATE`;
    const { emailVerified } = await tx.user.findUniqueOrThrow({ where: { id } });
    await tx.user.update({ where: { id }, data: { emailVerified: true, linksSince: new Date() } });
    if (emailVerified) return 0;
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    return removeWaysIn(tx, id);
  });
}

/** Second factors, sessions, known browsers and links that wait; the number of second factors. */
async function removeWaysIn(tx: Transaction, userId: string): Promise<number> {
  const passkeys = await tx.passkey.deleteMany({ where: { userId } });
  const authenticators = await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.knownDevice.deleteMany({ where: { userId } });
  // Each names its account in what it keeps: a link for a new password, a sign-in that waits for its code.
  await tx.verification.deleteMany({ where: { value: { contains: userId } } });
  return passkeys.count + authenticators.count;
}
