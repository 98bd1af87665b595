/** Meetings of committees, and the decisions taken in them. */
import { z } from 'zod';
import { NewAnswer } from './case.js';
import { ATTENDANCE_MAX, BATCH_MAX } from './limits.js';
import { Code, Id, Instant, InstantOut, pageOf, PageQuery, Title } from './value.js';

export const NewMeeting = z
  .strictObject({
    programmeId: Id,
    /** The role whose holders meet. */
    role: Code,
    title: Title,
    heldAt: Instant,
    members: z.number().int().min(1).max(ATTENDANCE_MAX),
    quorum: z.number().int().min(1).max(ATTENDANCE_MAX),
    attendance: z.array(Title).max(ATTENDANCE_MAX),
  })
  .refine((meeting) => meeting.quorum <= meeting.members, { error: 'quorum_above_members', path: ['quorum'] })
  .refine((meeting) => meeting.attendance.length <= meeting.members, {
    error: 'attendance_above_members',
    path: ['attendance'],
  })
  .meta({ id: 'NewMeeting' });

export const Meeting = z
  .object({
    id: Id,
    programmeId: Id,
    role: z.string(),
    title: z.string(),
    heldAt: InstantOut,
    members: z.number().int(),
    quorum: z.number().int(),
    attendance: z.array(z.string()),
    status: z.enum(['planned', 'held']),
  })
  .meta({ id: 'Meeting' });
export const MeetingPage = pageOf(Meeting, 'MeetingPage');
export const MeetingQuery = PageQuery.extend({ programmeId: Id.optional() });

/** Attendance, quorum and the day are the meeting's; the answer brings the rest. */
export const NewDecisions = z
  .strictObject({
    decisions: z
      .array(z.strictObject({ caseId: Id, answer: NewAnswer }))
      .min(1)
      .max(BATCH_MAX),
  })
  .refine(({ decisions }) => new Set(decisions.map(({ caseId }) => caseId)).size === decisions.length, {
    error: 'a case is decided once in a batch',
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
