/** What a meeting says of a case, what was resolved and by whom, is what the log of the case says that this meeting resolved. */
import type { Recorded } from '#libs/process/event.js';
import type { StoredCase, StoredResolution } from '../stored-case.js';
import type { Findings } from './findings.js';

/** The log comes first and the agenda after it: an item on which nothing stands yet is in order. */
export function checkResolutions(findings: Findings, { resolutions }: StoredCase, events: readonly Recorded[]): void {
  findings.checked.resolutions += resolutions.length;
  const answers = events.filter((event) => event.type === 'answered');
  for (const item of resolutions) {
    const where = `meeting_item ${item.id}`;
    const answer = answers.findLast(({ values }) => values['meeting'] === item.meeting_id);
    if (!answer) {
      findings.report('meeting_item', where, 'the log of its case knows no such resolution');
      continue;
    }
    const { outcome, reference: resolution, decidedAt } = answer;
    findings.compare('meeting_item', where, { outcome, resolution, decided_at: decidedAt }, item);
    checkPresence(findings, where, item, answer.by ?? []);
  }
}

/** Where attendance is names on paper, nobody is in the room as far as the product knows, and the log names nobody. */
function checkPresence(
  findings: Findings,
  where: string,
  { present, in_room }: StoredResolution,
  by: readonly string[],
) {
  if (present.toSorted().join() !== by.toSorted().join())
    findings.report('meeting_item', where, 'who took part is not whom the log names');
  const absent = by.filter((person) => !in_room.includes(person));
  if (absent.length > 0)
    findings.report('meeting_presence', where, `${absent.length} of those who decided were not there at that moment`);
}
