/** Applications and proposals before they are submitted. */
import { z } from 'zod';
import { fault } from './faults.js';
import { DRAFT_CHARS_MAX } from './limits.js';
import { Code, Id, Instant, InstantOut, pageOf, Satang, Title } from './value.js';

/** What the form holds so far. What becomes a fact of the case is checked as soon as it is there. */
export const DraftContent = z
  .object({ requested: Satang.optional(), projectEndsAt: Instant.optional(), instrument: Code.optional() })
  .catchall(z.json())
  .refine((content) => JSON.stringify(content).length <= DRAFT_CHARS_MAX, fault('draft_too_large'))
  .meta({ id: 'DraftContent' });

export const NewDraft = z
  .strictObject({
    kind: z.enum(['application', 'proposal']),
    /** For an application; the programme is the call's. */
    callId: Id.nullable().default(null),
    /** For a proposal. */
    programmeId: Id.nullable().default(null),
    /** For a proposal: the key of its process, where there are several for proposals. */
    process: Code.nullable().default(null),
    organisationId: Id,
    title: Title,
    content: DraftContent.prefault({}),
  })
  .refine((draft) => (draft.kind === 'application' ? draft.callId !== null : draft.programmeId !== null), {
    ...fault('place_of_draft_missing'),
  })
  .meta({ id: 'NewDraft' });

export const SavedDraft = z.strictObject({ title: Title, content: DraftContent }).meta({ id: 'SavedDraft' });

export const Draft = z
  .object({
    id: Id,
    kind: z.enum(['application', 'proposal']),
    programmeId: Id,
    callId: Id.nullable(),
    process: Code.nullable(),
    organisationId: Id,
    title: z.string(),
    content: z.record(z.string(), z.unknown()),
    version: z.number().int(),
    status: z.enum(['open', 'submitted', 'withdrawn', 'lapsed']),
    caseId: Id.nullable(),
    savedAt: InstantOut,
  })
  .meta({ id: 'Draft' });
const DraftItem = Draft.omit({ content: true }).meta({ id: 'DraftItem' });
export const DraftPage = pageOf(DraftItem, 'DraftPage');

/** Both times are printed: the first decides whether the call was met, the second starts the authority's clocks. */
export const Receipt = z
  .object({
    caseId: Id,
    reference: z.string(),
    receipt: z.object({ receivedAt: InstantOut, legallyReceivedAt: InstantOut, contentHash: z.string() }),
  })
  .meta({ id: 'Receipt' });
