/** Events of a case in plain Thai, one line each. What only the machine cares about has no words. */
import { formatDay } from '#libs/calendar/buddhist-era.js';
import { lastDayBefore } from '#libs/calendar/working-days.js';
import { formatBaht } from '#libs/money/satang.js';
import type { ProcessDefinition, Stage } from '#libs/process/definition.js';
import type { CaseEvent } from '#libs/process/event.js';

type Bodies = { [E in CaseEvent as E['type']]: Omit<E, 'type'> };

/** An event as the API tells it: what happened stands in `body`, what people wrote in `texts`. */
export type Told = {
  [T in keyof Bodies]: {
    type: T;
    body: Bodies[T];
    seq: number;
    at: string;
    actor: string;
    texts: readonly { kind: string; body: string | null }[];
  };
}[keyof Bodies];

type NameOf = (id: string) => string | undefined;

const shownChars = 90;

const deeds: Record<Bodies['booked']['deed'], string> = {
  commit: 'กันเงินงบประมาณ',
  uncommit: 'คืนเงินกันที่ไม่ได้ใช้',
  payable: 'ตั้งหนี้จ่าย',
  unpayable: 'ยกเลิกหนี้จ่าย',
  paid: 'ธนาคารโอนเงินแล้ว',
  spend: 'รับรองรายจ่าย',
  disallow: 'ไม่รับรองรายจ่าย',
  refund: 'รับคืนเงินเหลือจ่าย',
  recover: 'เรียกคืนเงิน',
  write_off: 'ตัดหนี้สูญ',
};

/** `stage`: where the case was when it happened. Null for what needs no telling. */
export function inWords(event: Told, definition: ProcessDefinition, stage: string, nameOf: NameOf): string | null {
  const here = definition.stages.find(({ key }) => key === stage);
  switch (event.type) {
    case 'answered':
      return answer(event, here);
    case 'settled':
      return event.body.because === 'clock' ? `พ้นกำหนดเวลา จึงถือว่า “${outcomeOf(here, event.body.outcome)}”` : null;
    case 'entered':
      // Whoever submits enters the draft and leaves it in one breath.
      return event.actor === 'engine' ? entry(event.body, definition, nameOf) : null;
    case 'seat_vacated':
      return event.body.because === 'recused' ? `ขอถอนตัวจากการพิจารณา${wrote(event)}` : null;
    case 'seat_offered':
      return event.body.seat.person && `เชิญ ${nameOf(event.body.seat.person) ?? 'ผู้อื่น'} พิจารณาแทน`;
    case 'gate_supplied':
      return `แนบ “${here?.gate?.items.find(({ key }) => key === event.body.item)?.title.th ?? event.body.item}”`;
    case 'clock_extended':
      return `ขยายเวลา ${event.body.days} วัน ถึง ${day(lastDayBefore(event.body.dueAt))}${wrote(event)}`;
    case 'clock_fired':
      return `ครบกำหนด “${clockOf(definition, event.body.id)}”`;
    case 'reminded':
      return `เตือนครั้งที่ ${event.body.ordinal} ก่อนครบกำหนด “${clockOf(definition, event.body.id)}”`;
    case 'escalated':
      return `แจ้ง${definition.roles.find(({ key }) => key === event.body.to)?.title.th ?? event.body.to}ให้เร่งดำเนินการ`;
    case 'booked':
      return `${deeds[event.body.deed]} ${formatBaht(BigInt(event.body.amount), 'th')}`;
    case 'linked_overdue':
      return `ระงับงวดถัดไปไว้ เพราะยังไม่ได้รับรายงานงวดที่ ${event.body.ordinal}`;
    case 'amended':
      return `แก้ไขตามคำขอแก้ไขที่ ${event.body.ordinal} ที่อนุมัติแล้ว`;
    case 'consultation_opened':
      return `เปิดรับฟังความคิดเห็น ถึง ${day(lastDayBefore(event.body.closesAt))}`;
    case 'consultation_closed':
      return `ปิดรับฟังความคิดเห็น ได้รับ ${event.body.comments} ความเห็น`;
    case 'ended':
      return `จบ — ${definition.ends.find(({ key }) => key === event.body.end)?.title.th ?? event.body.end}`;
    default:
      return null;
  }
}

function answer(event: Extract<Told, { type: 'answered' }>, stage: Stage | undefined): string {
  const { outcome, values, reference } = event.body;
  const score = typeof values['score'] === 'number' ? ` (${values['score']} คะแนน)` : '';
  const amount = [values['granted'], values['spent'], values['refunded']].find((value) => typeof value === 'string');
  const baht = amount === undefined ? '' : ` ${formatBaht(BigInt(amount), 'th')}`;
  const letter = reference === null ? '' : ` ตาม ${reference}`;
  return `${outcomeOf(stage, outcome)}${score}${baht}${letter}${wrote(event)}`;
}

function entry({ stage, seats, clocks }: Bodies['entered'], definition: ProcessDefinition, nameOf: NameOf): string {
  const title = definition.stages.find(({ key }) => key === stage)?.title.th ?? stage;
  const invited = seats.flatMap(({ person }) => (person === null ? [] : (nameOf(person) ?? [])));
  const due = clocks[0] ? ` กำหนดภายใน ${day(lastDayBefore(clocks[0].dueAt))}` : '';
  return `เข้าสู่ขั้น “${title}”${due}${invited.length > 0 ? ` เชิญ ${invited.join(', ')}` : ''}`;
}

function outcomeOf(stage: Stage | undefined, key: string): string {
  return stage?.outcomes.find((outcome) => outcome.key === key)?.title.th ?? key;
}

/** A clock's id is `stage.key.visit`. */
function clockOf(definition: ProcessDefinition, id: string): string {
  const [stage, key] = id.split('.');
  const clocks = definition.stages.find((one) => one.key === stage)?.clocks ?? [];
  return clocks.find((clock) => clock.key === key)?.title.th ?? id;
}

function wrote({ texts }: Told): string {
  const text = texts.find(({ kind }) => kind === 'reasons' || kind === 'conflict')?.body;
  if (!text) return '';
  return ` — ${text.length > shownChars ? `${text.slice(0, shownChars)}…` : text}`;
}

function day(bangkok: string): string {
  return formatDay(bangkok, 'th');
}
