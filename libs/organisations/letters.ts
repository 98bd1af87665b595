/** Letters about an organisation and about a person: owed in the transaction that owes them, sent like all others. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#libs/administration/change.js';
import { PAST_CONTACT_DAYS, daysAfter } from './settings.js';

export interface Owed {
  /** What the letter is about: "change:<id>", "invitation:<id>" … */
  about: string;
  message: string;
  organisationId: string;
  /** Case time. */
  at: Date;
  /** Whether those who led or signed until lately are told too. */
  past?: boolean;
}

/** To those who lead or sign for the organisation. The same letter to the same address is owed once. */
export async function owe(tx: Transaction, { about, message, organisationId, at, past = false }: Owed): Promise<void> {
  const left = daysAfter(at, past ? -PAST_CONTACT_DAYS : 0);
  const members = await tx.membership.findMany({
    where: {
      organisationId,
      role: { in: ['lead', 'signatory'] },
      OR: [{ untilAt: null }, { untilAt: { gt: left } }],
    },
    include: { user: { select: { id: true, email: true, lang: true, erasedAt: true } } },
  });
  const there = members.map(({ user }) => user).filter(({ erasedAt }) => erasedAt === null);
  await oweTo(tx, there, { about, message, at });
}

export async function oweTo(
  tx: Transaction,
  recipients: readonly { id: string; email: string; lang: string }[],
  letter: { about: string; message: string; at: Date },
): Promise<void> {
  await tx.notice.createMany({
    data: recipients.map(({ id: recipient, email: address, lang }) => {
      const id = uuidv7();
      return { id, recipient, address, lang, messageId: `<${id}@saphan>`, ...letter };
    }),
    skipDuplicates: true,
  });
}
