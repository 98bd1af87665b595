/** A process definition as it comes from outside: the shape of `libs/process/definition.ts`; what it means is for `checkProcess`. */
import { z } from 'zod';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { CODE_CHARS_MAX, DEFINITION_LIST_MAX, TITLE_CHARS_MAX } from './limits.js';

export const GateItemKind = z.enum([
  'document',
  'field',
  'publication',
  'telling',
  'register',
  'verified_party',
  'payee_change',
]);

const Key = z.string().min(1).max(CODE_CHARS_MAX);
const Text = z.strictObject({ th: z.string().min(1).max(TITLE_CHARS_MAX), en: z.string().min(1).max(TITLE_CHARS_MAX) });
const Scalar = z.union([z.string().max(TITLE_CHARS_MAX), z.number(), z.boolean()]);
const Whole = z.number().int();
const list = <T extends z.ZodType>(item: T) => z.array(item).max(DEFINITION_LIST_MAX);
const Keys = list(Key);
const yes = z.literal(true).optional();

const Condition = z.strictObject({ fact: Key, in: list(Scalar) });
const Target = z.union([Key, z.strictObject({ end: Key })]);
const Tells = list(z.strictObject({ message: Key, to: Keys }));
const FactsOf = z.record(Key, Key);

const Ask = z.strictObject({
  key: Key,
  role: Key,
  how: z.enum(['person', 'role', 'meeting', 'outside']),
  body: Key.optional(),
  seats: Whole,
  agree: Whole,
  settles: z.enum(['majority', 'all']),
  answers: Keys,
  notBy: Keys.optional(),
  notByParent: yes,
  blind: yes,
  unfilled: z.union([z.literal('escalate'), z.strictObject({ quorum: Whole })]),
  assignedBy: Keys.optional(),
});

const Clock = z.strictObject({
  key: Key,
  title: Text,
  length: z.union([
    z.strictObject({ days: Whole }),
    z.strictObject({ workingDays: Whole }),
    z.strictObject({ years: Whole }),
    z.strictObject({ daysFact: Key }),
    z.strictObject({ untilFact: Key }),
  ]),
  starts: z.union([z.literal('entry'), z.strictObject({ stage: Key, outcome: Key }), z.strictObject({ fact: Key })]),
  pausedIn: Keys.optional(),
  basis: Key,
  rolls: Key.optional(),
  holds: yes,
  reminders: list(Whole).optional(),
  extension: z.strictObject({ atMostDays: Whole, times: Whole, by: Keys, tells: Tells.optional() }).optional(),
  pause: z.strictObject({ atMostDays: Whole, by: Keys }).optional(),
  end: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('settle'), outcome: Key, byLaw: yes }),
    z.strictObject({ kind: z.literal('escalate'), to: Key, reoffer: yes }),
    z.strictObject({ kind: z.literal('remind') }),
  ]),
  tells: Tells.optional(),
});

const Deed = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['commit', 'payable', 'unpayable', 'spend', 'disallow', 'refund', 'recover', 'cover']),
    amount: Key,
  }),
  z.strictObject({ kind: z.enum(['uncommit', 'write_off', 'balance']) }),
]);

const Outcome = z.strictObject({
  key: Key,
  title: Text,
  to: list(z.strictObject({ when: Condition.optional(), to: Target })),
  by: Keys.optional(),
  atOnce: yes,
  when: Condition.optional(),
  atMost: Whole.optional(),
  needs: Keys.optional(),
  content: yes,
  sets: z.record(Key, Scalar).optional(),
  does: list(Deed).optional(),
  tells: Tells.optional(),
});

const Gate = z.strictObject({
  outcomes: Keys,
  items: list(
    z.strictObject({
      key: Key,
      title: Text,
      kind: GateItemKind,
      basis: Key.optional(),
      by: Keys.optional(),
      waivable: yes,
      when: Condition.optional(),
    }),
  ),
});

const Effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('schedule'), amount: Key }),
  z.strictObject({ kind: z.enum(['issue_agreement', 'open_consultation', 'publish_summary']) }),
  z.strictObject({ kind: z.literal('pay'), amount: Key, paid: Key, refused: Key }),
]);

const Link = { process: Key, facts: FactsOf.optional() };
const Amend = z.strictObject({
  when: Condition.optional(),
  facts: FactsOf.optional(),
  shares: Key.optional(),
  content: Key.optional(),
});

const Stage = z.strictObject({
  key: Key,
  title: Text,
  labels: z.strictObject({ public: Text.optional(), applicant: Text.optional(), staff: Text.optional() }).optional(),
  for: z.strictObject({ when: Condition, else: Target }).optional(),
  asks: list(Ask),
  inTurn: Key.optional(),
  clocks: list(Clock),
  outcomes: list(Outcome),
  gate: Gate.optional(),
  onEntry: list(Effect).optional(),
  rounds: z
    .strictObject({ links: list(z.strictObject(Link)).min(1), times: Key, then: Key, otherwise: Key })
    .optional(),
  mayOpen: list(z.strictObject({ process: Key, by: Keys, amends: list(Amend).optional() })).optional(),
  tells: Tells.optional(),
});

const End = z.strictObject({
  key: Key,
  title: Text,
  kind: z.enum(['fulfilled', 'refused', 'withdrawn', 'lapsed', 'terminated']),
  opens: list(z.strictObject({ ...Link, when: Condition.optional() })).optional(),
  appeal: z.strictObject({ process: Key, days: Whole.min(1), basis: Key, rolls: Key.optional() }).optional(),
  tells: Tells.optional(),
});

export const NewDefinition = z
  .strictObject({
    key: Key,
    version: Whole.min(1),
    subject: z.enum(['application', 'proposal', 'linked']),
    references: z
      .string()
      .regex(/^[A-Z]{1,3}$/)
      .optional(),
    title: Text,
    roles: list(
      z.strictObject({ key: Key, title: Text, kind: z.enum(['party', 'staff', 'committee', 'outside']), reads: yes }),
    ),
    facts: list(
      z.strictObject({
        key: Key,
        title: Text,
        values: list(Scalar).optional(),
        kind: z.enum(['amount', 'instant', 'days', 'shares']).optional(),
        stated: yes,
        required: yes,
      }),
    ),
    start: Key,
    abandoned: Key.optional(),
    stages: list(Stage).min(1),
    ends: list(End).min(1),
  })
  // Needs are told apart by their form, which the checker reads.
  .transform((definition) => definition as ProcessDefinition);
