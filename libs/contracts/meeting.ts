/** Meetings of committees, and the decisions taken in them. */
import { z } from 'zod';
import { fault } from './faults.js';
import { NewAnswer } from './case.js';
import { ATTENDANCE_MAX, BATCH_MAX, STAYS_MAX } from './limits.js';
import { BothTitles, Code, Id, Instant, InstantOut, Money, pageOf, PageQuery, Title } from './value.js';

export const NewMeeting = z
  .strictObject({
    programmeId: Id,
    /** The role whose holders meet. */
    role: Code,
    title: Title,
    heldAt: Instant,
    /** A room, or where it is joined from afar. */
    place: Title.nullable().default(null),
    /** One of the members, by id. */
    chair: Code.nullable().default(null),
    /** Null: as many as hold the role on the day. */
    members: z.number().int().min(1).max(ATTENDANCE_MAX).nullable().default(null),
    /** Null: more than half of the members. */
    quorum: z.number().int().min(1).max(ATTENDANCE_MAX).nullable().default(null),
    /** Names on a sheet of paper, where the members have no accounts; otherwise who was there is kept as presence. */
    attendance: z.array(Title).max(ATTENDANCE_MAX).default([]),
  })
  .refine(({ quorum, members }) => quorum === null || members === null || quorum <= members, {
    ...fault('quorum_above_members'),
    path: ['quorum'],
  })
  .refine(({ attendance, members }) => members === null || attendance.length <= members, {
    ...fault('attendance_above_members'),
    path: ['attendance'],
  })
  .refine(({ attendance }) => new Set(attendance).size === attendance.length, {
    ...fault('attendance_named_twice'),
    path: ['attendance'],
  })
  .meta({ id: 'NewMeeting' });

/** A meeting as it is to be, whole. */
export const MeetingChange = z
  .strictObject({
    title: Title,
    heldAt: Instant,
    place: Title.nullable(),
    chair: Code.nullable(),
    quorum: z.number().int().min(1).max(ATTENDANCE_MAX),
  })
  .meta({ id: 'MeetingChange' });

export const Meeting = z
  .object({
    id: Id,
    programmeId: Id,
    role: z.string(),
    title: z.string(),
    heldAt: InstantOut,
    place: z.string().nullable(),
    members: z.number().int(),
    quorum: z.number().int(),
    attendance: z.array(z.string()),
    chair: z.string().nullable(),
    /** From then on nothing of it changes: its minutes stand, or it was called off. */
    closedAt: InstantOut.nullable(),
    /** Why it was called off; null where it was not. */
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'Meeting' });
export const MeetingPage = pageOf(Meeting, 'MeetingPage');
/** The bodies whose meetings the reader can record. */
export const MeetingBodies = z
  .object({ items: z.array(z.object({ role: z.string(), title: BothTitles })) })
  .meta({ id: 'MeetingBodies' });
export const MeetingQuery = PageQuery.extend({ programmeId: Id.optional() });

const Stay = { person: Code, arrivedAt: Instant, leftAt: Instant.nullable().default(null) };

/** Everybody's comings and goings, whole: what is not named was not there. */
export const Presence = z
  .strictObject({ stays: z.array(z.strictObject(Stay)).max(STAYS_MAX) })
  .refine(({ stays }) => stays.every(({ arrivedAt, leftAt }) => leftAt === null || arrivedAt < leftAt), {
    ...fault('left_before_arriving'),
    path: ['stays'],
  })
  .meta({ id: 'Presence' });

/** A body as it is composed on the day of the meeting, each member with their term, and when they were in the room. */
export const Sitting = z
  .object({
    members: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        fromAt: InstantOut,
        untilAt: InstantOut.nullable(),
        stays: z.array(z.object({ arrivedAt: InstantOut, leftAt: InstantOut.nullable() })),
      }),
    ),
  })
  .meta({ id: 'Sitting' });

export const NewItems = z.strictObject({ caseIds: z.array(Id).min(1).max(BATCH_MAX) }).meta({ id: 'NewItems' });
/** Members who leave the room for one case, besides those whom the record knows to be in conflict. */
export const ItemChange = z.strictObject({ recused: z.array(Code).max(ATTENDANCE_MAX) }).meta({ id: 'ItemChange' });

const AgendaItem = z
  .object({
    id: Id,
    ordinal: z.number().int(),
    caseId: Id,
    reference: z.string(),
    title: z.string(),
    /** Whose case it is; null where its call is judged blind. */
    organisationName: z.string().nullable(),
    stage: z.string().nullable(),
    stageTitle: BothTitles.nullable(),
    /** What a decision on it has to name. */
    seen: z.object({ visit: z.number().int(), contentHash: z.string() }),
    /** What the body can resolve now, most cautious first; empty where it is not asked, or not any more. */
    outcomes: z.array(z.object({ outcome: z.string(), title: BothTitles, needs: z.array(z.string()) })),
    dueAt: InstantOut.nullable(),
    envelopeId: Id.nullable(),
    requested: Money.nullable(),
    /** What those who scored it last gave and proposed; empty where nobody did, or they are still at work. */
    scores: z.array(z.object({ score: z.number(), outcome: z.string(), outcomeTitle: BothTitles.nullable() })),
    /** What its envelope can still promise; null where the case draws on none. */
    left: Money.nullable(),
    /** Who does not take part, and why: in conflict, acted before, or left the room. */
    away: z.array(z.object({ id: z.string(), name: z.string(), why: z.string() })),
    outcome: z.string().nullable(),
    outcomeTitle: BothTitles.nullable(),
    resolution: z.string().nullable(),
    /** What it granted, where it named a sum. */
    granted: Money.nullable(),
    decidedAt: InstantOut.nullable(),
    /** How many decided. */
    present: z.number().int().nullable(),
  })
  .meta({ id: 'AgendaItem' });

/** `waiting`: cases of the programme that the body is to decide and that stand on no agenda of an open meeting. */
export const Agenda = z
  .object({
    items: z.array(AgendaItem),
    waiting: z.array(z.object({ caseId: Id, reference: z.string(), title: z.string(), dueAt: InstantOut.nullable() })),
  })
  .meta({ id: 'Agenda' });

/** The meetings to which a member of their bodies is called, with what each takes up. */
export const CalledMeetings = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        title: z.string(),
        heldAt: InstantOut,
        place: z.string().nullable(),
        chairName: z.string().nullable(),
        agenda: z.array(
          AgendaItem.pick({ ordinal: true, caseId: true, reference: true, title: true, organisationName: true }),
        ),
        /** Cases on the agenda that a conflict of interest keeps from the reader. */
        withheld: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'CalledMeetings' });

/** Attendance, quorum and the day are the meeting's; the answer brings the rest. */
export const NewDecisions = z
  .strictObject({
    decisions: z
      .array(z.strictObject({ caseId: Id, answer: NewAnswer }))
      .min(1)
      .max(BATCH_MAX),
  })
  .refine(({ decisions }) => new Set(decisions.map(({ caseId }) => caseId)).size === decisions.length, {
    ...fault('case_named_twice'),
    path: ['decisions'],
  })
  .meta({ id: 'NewDecisions' });

/** One result a case, in the order of the request; one that was refused stops no other. */
export const DecisionResults = z
  .object({
    results: z.array(
      z.union([
        z.object({ caseId: Id, ok: z.literal(true), acknowledged: z.unknown() }),
        z.object({ caseId: Id, ok: z.literal(false), problem: z.unknown() }),
      ]),
    ),
  })
  .meta({ id: 'DecisionResults' });
