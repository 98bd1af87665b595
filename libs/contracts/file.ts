/** Files that people bring: what is taken for which purpose, and what is shown of it. */
import { z } from 'zod';
import { FILE_NAME_CHARS_MAX } from './limits.js';
import { Id, InstantOut } from './value.js';

const scans = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const papers = [
  ...scans,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
  'text/plain',
] as const;

/**
 * Types that the bytes must be of, by purpose. Formats made to carry programs are in none of them, and office documents with
 * macros are refused, and so is what runs or fetches something when it is opened, as far as `libs/files/inside.ts` sees it.
 */
export const fileTypes = {
  /** What an application or a report brings with it. */
  attachment: papers,
  /** Papers of a stage's gate, brought by those who work on the case; its party does not read them. */
  evidence: papers,
  /** The scan of a paper application that an officer entered for its organisation. */
  paper_application: scans,
  /** The scan of an agreement that was signed on paper. */
  signed_agreement: scans,
  /** Papers that show who an organisation is, and who signs for it. */
  verification: scans,
} as const satisfies Record<string, readonly string[]>;

export type FilePurpose = keyof typeof fileTypes;
export type FileType = (typeof papers)[number];
const purposes = Object.keys(fileTypes) as [FilePurpose, ...FilePurpose[]];

/** Shown in the browser itself, in a sandbox; everything else is saved. */
export const shownInline: ReadonlySet<string> = new Set(scans);

/** Longer ones are shortened, within reason: phones and mail programs make long names. */
const NAME_GIVEN_CHARS_MAX = 4 * FILE_NAME_CHARS_MAX;
const Name = z.string().min(1).max(NAME_GIVEN_CHARS_MAX);
export const NewFile = z.strictObject({ name: Name });
export const NewEvidence = z.strictObject({
  name: Name,
  purpose: z.enum(['evidence', 'signed_agreement', 'paper_application']).default('evidence'),
});

export const StoredFile = z
  .object({
    id: Id,
    purpose: z.enum(purposes),
    name: z.string(),
    type: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    /** `held` waits for the scanner and cannot be read yet; `off` where no scanner is configured. */
    scan: z.enum(['clean', 'held', 'off', 'infected']),
    uploadedBy: z.string(),
    /** Case time; the first decides whether a deadline was met. */
    beganAt: InstantOut,
    storedAt: InstantOut,
    erasedAt: InstantOut.nullable(),
  })
  .meta({ id: 'StoredFile' });
export type StoredFile = z.infer<typeof StoredFile>;
export const StoredFiles = z.object({ items: z.array(StoredFile) }).meta({ id: 'StoredFiles' });
