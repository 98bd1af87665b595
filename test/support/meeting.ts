/** A decision as a committee takes it: a meeting, the case on its agenda, what was resolved. */
interface Reply {
  status: number;
  // Tests read whatever came back; the contracts are tested by what they refuse.
  body: ReturnType<typeof JSON.parse>;
}

interface Poster {
  post(url: string, payload: object): Promise<Reply>;
}

export interface Resolved {
  caseId: string;
  programmeId: string;
  /** The role whose holders meet. */
  body: string;
  heldAt: string;
}

/** Five were there, by a list on paper. The reply is that of the one decision, as an answer's own would be. */
export async function resolve(
  secretary: Poster,
  { caseId, programmeId, body: role, heldAt }: Resolved,
  answer: object,
): Promise<Reply> {
  const attendance = ['ก', 'ข', 'ค', 'ง', 'จ'];
  const meeting = await secretary.post('/meetings', { programmeId, role, title: 'ประชุม', heldAt, attendance });
  if (meeting.status !== 201) return meeting;
  const { id } = meeting.body;
  const item = await secretary.post(`/meetings/${id}/items`, { caseIds: [caseId] });
  if (item.status !== 201) return item;
  const { status, body } = await secretary.post(`/meetings/${id}/decisions`, { decisions: [{ caseId, answer }] });
  const [result] = body.results ?? [];
  if (!result) return { status, body };
  return result.ok
    ? { status: 201, body: result.acknowledged }
    : { status: result.problem.status, body: result.problem };
}
