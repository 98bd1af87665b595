/** Rules that are data: holidays, processes, the wording of letters, and the numbers that letters bear. */
import { z } from 'zod';
import { fault } from './faults.js';
import { Proposal } from './change.js';
import { HOLIDAYS_MAX, REFERENCE_CHARS_MAX, TEMPLATE_PARAGRAPH_CHARS_MAX, TEMPLATE_PARAGRAPHS_MAX } from './limits.js';
import { NewDefinition } from './definition.js';
import { BothTitles, Code, Id, InstantOut, Title, wordsUpTo } from './value.js';

// ─── Holidays ───────────────────────────────────────────────────────────────────────────────────────────────────────

const Day = z.iso.date();
/** One announcement: the days that it makes or takes away, and where it was published. */
export const HolidayBody = z
  .strictObject({
    add: z
      .array(z.strictObject({ day: Day, name: Title }))
      .max(HOLIDAYS_MAX)
      .default([]),
    remove: z.array(Day).max(HOLIDAYS_MAX).default([]),
    source: z
      .string()
      .trim()
      .min(1)
      .max(REFERENCE_CHARS_MAX * 4),
  })
  .refine(({ add, remove }) => add.length + remove.length > 0, fault('day_missing'))
  .refine(({ add, remove }) => new Set([...add.map(({ day }) => day), ...remove]).size === add.length + remove.length, {
    ...fault('day_named_twice'),
  });
export const NewHolidays = z.strictObject({ ...HolidayBody.shape, ...Proposal }).meta({ id: 'NewHolidays' });
export const HolidayQuery = z.object({ year: z.coerce.number().int().min(1941).max(2200).optional() });
export const Holidays = z
  .object({
    /** Of the table: clocks say by which one they were computed. */
    version: z.number().int(),
    items: z.array(z.object({ day: Day, name: z.string(), source: z.string(), since: z.number().int() })),
  })
  .meta({ id: 'Holidays' });

// ─── Processes ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The rules check what it means. */
export const ProposedDefinition = z
  .strictObject({ definition: NewDefinition, ...Proposal })
  .meta({ id: 'ProposedDefinition' });
const DefinitionItem = z
  .object({
    key: Code,
    version: z.number().int(),
    title: BothTitles,
    /** What begins it: a call's application, a proposal, or an outcome of another case. */
    subject: z.enum(['application', 'proposal', 'linked']),
    hash: z.string(),
    at: InstantOut,
  })
  .meta({ id: 'DefinitionItem' });
export const Definitions = z.object({ items: z.array(DefinitionItem) }).meta({ id: 'Definitions' });
export const Definition = DefinitionItem.extend({ definition: z.record(z.string(), z.json()) }).meta({
  id: 'Definition',
});

// ─── Letters ────────────────────────────────────────────────────────────────────────────────────────────────────────

const Lang = z.enum(['th', 'en']);
const Paragraphs = z.array(wordsUpTo(TEMPLATE_PARAGRAPH_CHARS_MAX)).max(TEMPLATE_PARAGRAPHS_MAX).default([]);
/** A programme's own words; what is null or empty stays as the product has it. `{name}` is a placeholder of the message. */
export const TemplateBody = z.strictObject({
  programmeId: Id,
  message: Code,
  lang: Lang,
  subject: Title.nullable().default(null),
  opening: Paragraphs,
  closing: Paragraphs,
});
export type TemplateBody = z.output<typeof TemplateBody>;
const words = TemplateBody.omit({ programmeId: true });
export const NewTemplate = words.extend(Proposal).meta({ id: 'NewTemplate' });
/** Of a case of the programme, or of one made up. */
export const NewPreview = words.extend({ caseId: Id.nullable().default(null) }).meta({ id: 'NewPreview' });
export const Preview = z.object({ subject: z.string(), text: z.string(), html: z.string() }).meta({ id: 'Preview' });
const TemplateItem = TemplateBody.extend({ version: z.number().int(), fromAt: InstantOut }).meta({ id: 'Template' });
export const Templates = z.object({ items: z.array(TemplateItem) }).meta({ id: 'Templates' });
export const Messages = z
  .object({ items: z.array(z.object({ message: Code, placeholders: z.array(Code), numbered: z.boolean() })) })
  .meta({ id: 'Messages' });

export const Letters = z
  .object({
    items: z.array(
      z.object({
        message: Code,
        seq: z.number().int(),
        number: z.string(),
        year: z.number().int(),
        issuedAt: InstantOut,
      }),
    ),
  })
  .meta({ id: 'Letters' });
