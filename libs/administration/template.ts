/** A programme's own wording of a letter. Every version stays; the newest holds. */
import { TemplateBody } from '#libs/contracts/rules.js';
import { Refused } from '#libs/contracts/refused.js';
import { messages } from '#libs/notices/messages.js';
import { placeholdersOf, strangePlaceholders } from '#libs/notices/placeholders.js';
import type { ChangeKind, Json } from './change.js';
import { demandProgramme } from './programme.js';

/** `programme message language`: what a wording is called among changes. */
export function templateId({ programmeId, message, lang }: { programmeId: string; message: string; lang: string }) {
  return `${programmeId} ${message} ${lang}`;
}

export const templateWritten: ChangeKind<typeof TemplateBody> = {
  key: 'template',
  dated: true,
  subject: 'template',
  after: TemplateBody,
  propose: 'template.change',
  confirm: 'programme.confirm',
  needsSecond: () => false,
  place: (tx, _id, { programmeId }) => demandProgramme(tx, programmeId),
  async current(tx, _id, { programmeId, message, lang }): Promise<Json> {
    const row = await tx.template.findFirst({
      where: { programmeId, message, lang },
      orderBy: { version: 'desc' },
      select: { subject: true, opening: true, closing: true, version: true },
    });
    return row && { ...row };
  },
  async check(_tx, { after }) {
    demandFitting(after);
  },
  async apply(tx, { before, after, effectiveAt }) {
    const version = ((before as { version: number } | null)?.version ?? 0) + 1;
    await tx.template.create({ data: { ...after, version, fromAt: effectiveAt } });
  },
};

/** Refused: `not_found` for a message that there is not, `template_invalid` for placeholders that it has not. */
export function demandFitting({
  message,
  subject,
  opening,
  closing,
}: Pick<TemplateBody, 'message' | 'subject' | 'opening' | 'closing'>) {
  if (!messages.has(message)) throw new Refused('not_found', { message });
  const strange = strangePlaceholders(message, { subject, opening, closing });
  if (strange.length > 0) throw new Refused('template_invalid', { strange, placeholders: placeholdersOf(message) });
}
