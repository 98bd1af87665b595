/** Calls: for what, until when, what is asked and how it is judged, and the facts that every case of the call begins with. */
import { z } from 'zod';
import { fault } from './faults.js';
import { Proposal } from './change.js';
import { ProvinceCode } from './province-name.js';
import { BANDS_MAX, CRITERIA_MAX, FORM_CHARS_MAX, REVIEWERS_MAX, TAGS_MAX } from './limits.js';
import { BothTexts, BothTitles, Code, Id, Instant, InstantOut, Money, Satang, Values } from './value.js';

const Mode = z.enum(['rolling', 'ranked']);
const Track = z.enum(['central', 'provincial']);

/** JSON Schema of the keywords that `libs/administration/form.ts` lists; empty: an application may say anything. */
const Form = z
  .record(z.string(), z.json())
  .refine((form) => JSON.stringify(form).length <= FORM_CHARS_MAX, fault('form_too_large'))
  .meta({ id: 'Form' });

/** Reviewers score each from 0 to `max`; the weights add up to 100. */
const Criterion = z
  .strictObject({
    key: Code,
    title: BothTitles,
    guide: BothTexts.nullable().default(null),
    weight: z.number().int().min(1).max(100),
    max: z.number().int().min(1).max(100),
  })
  .meta({ id: 'Criterion' });

/** `ownShare`: percent of the whole cost that a continuing project brings of its own (fields `continuing`, `ownFunds`). */
const Band = z
  .strictObject({ key: Code, title: BothTitles, upTo: Satang, ownShare: z.number().int().min(0).max(100).default(0) })
  .meta({ id: 'Band' });

const unique = (keys: readonly string[]) => new Set(keys).size === keys.length;
const Rubric = z
  .array(Criterion)
  .max(CRITERIA_MAX)
  .refine((all) => unique(all.map(({ key }) => key)), fault('criterion_named_twice'))
  .refine((all) => all.length === 0 || all.reduce((sum, { weight }) => sum + weight, 0) === 100, {
    ...fault('weights_not_whole'),
  });
const Bands = z
  .array(Band)
  .max(BANDS_MAX)
  .refine((all) => unique(all.map(({ key }) => key)), fault('band_named_twice'))
  .refine((all) => all.every(({ upTo }, n) => BigInt(upTo) > BigInt(all[n - 1]?.upTo ?? 0)), {
    ...fault('bands_out_of_order'),
  });

const shape = {
  workstreamId: Id,
  envelopeId: Id,
  title: BothTitles,
  summary: BothTexts.default({ th: '', en: '' }),
  mode: Mode,
  opensAt: Instant,
  closesAt: Instant,
  process: Code,
  /** Null: the newest. */
  processVersion: z.number().int().min(1).nullable().default(null),
  facts: Values,
  form: Form.default({}),
  rubric: Rubric.default([]),
  bands: Bands.default([]),
  blind: z.boolean().default(false),
  /** Users whom reviewers' seats are offered to; empty: every holder of the role. */
  reviewers: z.array(z.string().min(1).max(64)).max(REVIEWERS_MAX).default([]),
  tags: z.array(Code).max(TAGS_MAX).default([]),
  track: Track.default('central'),
  /** Of a provincial call that is for one province: code, Thai or English name. */
  province: ProvinceCode.nullable().default(null),
};
const placed = { ...fault('province_of_central_call'), path: ['province'] };
const inPlace = ({ track, province }: { track: string; province: string | null }) =>
  track === 'provincial' || province === null;

/** A call as it is stored by a change. */
export const CallBody = z.strictObject({ programmeId: Id, ...shape }).refine(inPlace, placed);
export type CallBody = z.output<typeof CallBody>;

/** A draft of a call: nobody but its makers sees it before it is published. */
export const NewCall = z
  .strictObject({ programmeId: Id, ...shape, ...Proposal })
  .refine(inPlace, placed)
  .meta({ id: 'NewCall' });
/** `version` as it was read: a call that somebody changed meanwhile is not overwritten. */
export const ChangedCall = z
  .strictObject({ ...shape, ...Proposal, version: z.number().int() })
  .refine(inPlace, placed)
  .meta({ id: 'ChangedCall' });
export const ExtendedCall = z.strictObject({ ...Proposal, closesAt: Instant }).meta({ id: 'ExtendedCall' });

export const Call = z
  .object({
    id: Id,
    programmeId: Id,
    workstreamId: Id,
    envelopeId: Id,
    title: BothTitles,
    summary: BothTexts,
    mode: Mode,
    status: z.enum(['draft', 'published']),
    opensAt: InstantOut,
    closesAt: InstantOut,
    open: z.boolean(),
    /** Whole days until it closes, a begun one counted; 0 once it has closed. */
    daysLeft: z.number().int(),
    /** What its envelope may still commit. */
    left: Money,
    process: z.object({ key: Code, version: z.number().int(), title: BothTitles }),
    facts: Values,
    bands: z.array(Band),
    blind: z.boolean(),
    tags: z.array(Code),
    track: Track,
    province: Code.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Call' });
export const Calls = z.object({ items: z.array(Call) }).meta({ id: 'Calls' });
export const CallInFull = Call.extend({
  form: Form,
  rubric: z.array(Criterion),
  stages: z.array(z.object({ key: Code, title: BothTitles })),
}).meta({ id: 'CallInFull' });
/** For those who make calls: drafts too, and who reviews. */
export const ManagedCalls = z
  .object({ items: z.array(CallInFull.extend({ reviewers: z.array(z.string()) }).meta({ id: 'ManagedCall' })) })
  .meta({ id: 'ManagedCalls' });
export const CallQuery = z.object({ programmeId: Id.optional(), open: z.stringbool().optional() });
