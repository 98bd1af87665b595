/** The minutes of a meeting as a page to print: who was there and when, and of each case what was resolved and why. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { formatInstant } from '#libs/calendar/buddhist-era.js';
import type { Lang } from '#libs/contracts/errors.js';
import { escapeHtml, escapeLines } from '#libs/html/escape.js';
import { formatBaht } from '#libs/money/satang.js';
import type { ProcessDefinition, Text } from '#libs/process/definition.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Meeting } from '#prisma/generated/client.js';
import { RECORD } from '../record/token.js';
import { Agendas } from './agenda.js';
import { Bodies } from './bodies.js';

const words = {
  th: {
    minutes: 'รายงานการประชุม',
    held: 'วันและเวลา',
    place: 'สถานที่',
    chair: 'ประธาน',
    quorum: 'องค์ประชุม',
    ofMembers: (quorum: number, members: number) => `${quorum} คน จากกรรมการ ${members} คน`,
    members: 'ผู้เข้าประชุม',
    name: 'ชื่อ',
    arrived: 'เข้า',
    left: 'ออก',
    untilEnd: 'จนจบ',
    absent: 'ไม่มาประชุม',
    present: 'ผู้พิจารณา',
    people: (n: number) => `${n} คน`,
    away: 'ไม่ร่วมพิจารณา',
    outcome: 'มติ',
    resolution: 'เลขที่มติ',
    requested: 'วงเงินที่ขอ',
    granted: 'วงเงินที่อนุมัติ',
    decidedAt: 'เมื่อ',
    reasons: 'เหตุผล',
    conditions: 'เงื่อนไข',
    undecided: 'ยังไม่มีมติ',
    closed: 'รับรองรายงานเมื่อ',
    draft: 'ร่าง: การประชุมยังไม่ปิด',
    off: 'ยกเลิกการประชุม',
    why: { left: 'ออกจากห้องประชุม', acted_before: 'เคยพิจารณาในขั้นก่อน', conflict: 'มีส่วนได้เสีย' },
  },
  en: {
    minutes: 'Minutes',
    held: 'Held',
    place: 'Place',
    chair: 'Chair',
    quorum: 'Quorum',
    ofMembers: (quorum: number, members: number) => `${quorum} of ${members} members`,
    members: 'Members',
    name: 'Name',
    arrived: 'Arrived',
    left: 'Left',
    untilEnd: 'stayed to the end',
    absent: 'absent',
    present: 'Took part',
    people: (n: number) => `${n}`,
    away: 'Did not take part',
    outcome: 'Resolved',
    resolution: 'Resolution no.',
    requested: 'Requested',
    granted: 'Granted',
    decidedAt: 'At',
    reasons: 'Reasons',
    conditions: 'Conditions',
    undecided: 'Not decided',
    closed: 'Minutes adopted',
    draft: 'Draft: the meeting is not closed',
    off: 'Called off',
    why: { left: 'left the room', acted_before: 'acted in an earlier stage', conflict: 'conflict of interest' },
  },
} as const;

const style = `body{font:17px/1.7 Sarabun,'Noto Sans Thai',Tahoma,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.8rem 0 .3rem}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #c9d1d9;padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}dt{color:#44525f}dd{margin:0 0 .4rem 1.2rem}
@media print{body{margin:0;max-width:none}section{break-inside:avoid}}`;

interface Written {
  case_id: string;
  outcome: string;
  kind: string;
  body: string;
}

@Injectable()
export class Minutes {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(Agendas) private readonly agendas: Agendas,
    @Inject(Bodies) private readonly bodies: Bodies,
  ) {}

  /** `nonce` lets the page's one style through. */
  async page(meeting: Meeting, lang: Lang, nonce: string): Promise<string> {
    const w = words[lang];
    const [{ members }, { items }, texts] = await Promise.all([
      this.bodies.sitting(meeting),
      this.agendas.of(meeting),
      this.texts(meeting.id),
    ]);
    const moment = (at: string | null) => (at === null ? w.untilEnd : formatInstant(at, lang));
    const chair = members.find(({ id }) => id === meeting.chair)?.name ?? null;
    const rows = members.map(({ name, stays }) =>
      stays.length === 0
        ? `<tr><td>${escapeHtml(name)}</td><td colspan="2">${w.absent}</td></tr>`
        : stays
            .map(
              ({ arrivedAt, leftAt }) =>
                `<tr><td>${escapeHtml(name)}</td><td>${moment(arrivedAt)}</td><td>${moment(leftAt)}</td></tr>`,
            )
            .join(''),
    );
    const named = meeting.attendance.map((name) => `<tr><td>${escapeHtml(name)}</td><td colspan="2"></td></tr>`);
    const sections = [];
    for (const item of items)
      sections.push(
        await this.section(
          item,
          texts.filter(({ case_id }) => case_id === item.caseId),
          lang,
        ),
      );
    const facts = [
      [w.held, formatInstant(meeting.heldAt.toISOString(), lang)],
      [w.place, meeting.place],
      [w.chair, chair],
      [w.quorum, w.ofMembers(meeting.quorum, meeting.members)],
      [
        meeting.cancelReason === null ? w.closed : w.off,
        meeting.closedAt && formatInstant(meeting.closedAt.toISOString(), lang),
      ],
      [w.reasons, meeting.cancelReason],
    ] as const;
    return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${w.minutes}: ${escapeHtml(meeting.title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${w.minutes}: ${escapeHtml(meeting.title)}</h1>${meeting.closedAt ? '' : `<p>${w.draft}</p>`}
${list(facts)}
<h2>${w.members}</h2><table><thead><tr><th scope="col">${w.name}</th><th scope="col">${w.arrived}</th><th scope="col">${w.left}</th></tr></thead>
<tbody>${(members.some(({ stays }) => stays.length > 0) ? rows : named).join('')}</tbody></table>
${sections.join('\n')}
</main></body></html>`;
  }

  private async section(item: Awaited<ReturnType<Agendas['of']>>['items'][number], texts: Written[], lang: Lang) {
    const w = words[lang];
    const sum = (of: { amount: string } | null) => of && formatBaht(BigInt(of.amount), lang);
    const why = (kind: string) => (kind === 'left' || kind === 'acted_before' ? w.why[kind] : w.why.conflict);
    const away = item.away.map(({ name, why: kind }) => `${name} (${why(kind)})`).join(', ');
    const of = (kind: string) =>
      texts
        .filter((text) => text.kind === kind)
        .map(({ body }) => body)
        .join('\n');
    const facts = [
      [w.outcome, item.outcome === null ? w.undecided : await this.titleOf(item.caseId, item.outcome, lang)],
      [w.requested, sum(item.requested)],
      [w.granted, sum(item.granted)],
      [w.resolution, item.resolution],
      [w.decidedAt, item.decidedAt && formatInstant(item.decidedAt, lang)],
      [w.present, item.present ? w.people(item.present) : null],
      [w.away, away],
      [w.reasons, of('reasons')],
      [w.conditions, of('conditions')],
    ] as const;
    return `<section><h2>${item.ordinal}. ${escapeHtml(item.reference)} · ${escapeHtml(item.title)}</h2>${list(facts)}</section>`;
  }

  /** What an outcome is called in the process of the case. */
  private async titleOf(caseId: string, outcome: string, lang: Lang): Promise<string> {
    const { rows } = await this.pool.query<{ key: string; version: number }>(
      'SELECT definition_key AS key, definition_version AS version FROM "case" WHERE id = $1',
      [caseId],
    );
    const [row] = rows;
    const definition = row && (await this.record.definitions.nearest(this.pool, row.key, row.version));
    return (definition && titleIn(definition, outcome)?.[lang]) ?? outcome;
  }

  /** What was written with the resolutions of the meeting. */
  private async texts(meetingId: string): Promise<Written[]> {
    const { rows } = await this.pool.query<Written>({
      name: 'texts_of_meeting',
      text: `SELECT e.case_id, e.body::json->>'outcome' AS outcome, t.kind, t.body
               FROM meeting_item i JOIN event e ON e.case_id = i.case_id AND e.type = 'answered'
                AND e.body::json->'values'->>'meeting' = i.meeting_id::text
               JOIN case_text t ON t.case_id = e.case_id AND t.body IS NOT NULL
                AND t.id IN (SELECT (ref->>'id')::uuid FROM json_array_elements(e.body::json->'texts') AS ref)
              WHERE i.meeting_id = $1 ORDER BY t.id`,
      values: [meetingId],
    });
    return rows;
  }
}

function titleIn({ stages }: ProcessDefinition, outcome: string): Text | undefined {
  const asked = stages.filter(({ asks }) =>
    asks.some(({ how, answers }) => how === 'meeting' && answers.includes(outcome)),
  );
  return asked.flatMap(({ outcomes }) => outcomes).find(({ key }) => key === outcome)?.title;
}

function list(facts: readonly (readonly [string, string | null])[]): string {
  const shown = facts.filter(([, value]) => value !== null && value !== '');
  return `<dl>${shown.map(([name, value]) => `<dt>${name}</dt><dd>${escapeLines(value ?? '')}</dd>`).join('')}</dl>`;
}
