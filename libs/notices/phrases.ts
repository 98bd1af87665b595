/** Turns of phrase that several messages share. */
import { formatDay, formatInstant, type Language } from '#libs/calendar/buddhist-era.js';
import { lastDayBefore } from '#libs/calendar/working-days.js';
import { bahtText } from '#libs/money/baht-text.js';
import { formatBaht } from '#libs/money/satang.js';
import type { Instant } from '#libs/process/event.js';
import type { Body, NoticeContext } from './message.js';

/** The last day on which an act is in time, or null where nothing is due. */
export function lastDay(due: Instant | null, language: Language): string | null {
  return due && formatDay(lastDayBefore(due), language);
}

/** ` ภายในวันที่ 15 พฤษภาคม 2569`, ` by 15 May 2026`; empty where nothing is due, so that sentences stay whole. */
export function byDue({ case: { dueAt } }: NoticeContext, language: Language): string {
  const day = lastDay(dueAt, language);
  if (!day) return '';
  return language === 'th' ? ` ภายในวันที่ ${day}` : ` by ${day}`;
}

/** Figures, and words so that no digit can be added. */
export function amountInFull(amount: bigint | null, language: Language): string | null {
  return amount === null ? null : `${formatBaht(amount, language)} (${bahtText(amount, language)})`;
}

export function dueRow({ case: { dueAt } }: NoticeContext, language: Language): readonly [string, string | null] {
  return [language === 'th' ? 'ดำเนินการภายในวันที่' : 'To be done by', lastDay(dueAt, language)];
}

/** Of what follows, whoever is asked in it. */
export function nextDueRow({ case: { dueAt } }: NoticeContext, language: Language): readonly [string, string | null] {
  return [language === 'th' ? 'ขั้นต่อไปครบกำหนดวันที่' : 'That step is due by', lastDay(dueAt, language)];
}

export function moment(instant: Instant | null, language: Language): string | null {
  return instant && formatInstant(instant, language);
}

export function reasonsPassage({ reasons }: NoticeContext, language: Language) {
  return { heading: language === 'th' ? 'เหตุผล' : 'Reasons', paragraphs: reasons };
}

export function conditionsPassage({ conditions }: NoticeContext, language: Language) {
  return { heading: language === 'th' ? 'เงื่อนไข' : 'Conditions', paragraphs: conditions };
}

/** Field by field, as the form names them. */
export function remarksPassage({ remarks }: NoticeContext, language: Language) {
  return {
    heading: language === 'th' ? 'ข้อสังเกตรายช่อง' : 'Remarks, field by field',
    paragraphs: remarks.map(({ field, words }) => `${field[language]}: ${words}`),
  };
}

/** The way and time of appeal, which a refusal must state. */
export function appealPassage({ appeal }: NoticeContext, language: Language): NonNullable<Body['passages']>[number] {
  const heading = language === 'th' ? 'สิทธิอุทธรณ์' : 'Your right of appeal';
  if (!appeal) return { heading, paragraphs: [] };
  const day = lastDay(appeal.until, language);
  return {
    heading,
    paragraphs:
      language === 'th'
        ? [
            `หากท่านไม่เห็นด้วยกับผลการพิจารณานี้ ท่านมีสิทธิยื่นอุทธรณ์ภายใน ${appeal.days} วัน คือไม่เกินวันที่ ${day}`,
            'ท่านยื่นอุทธรณ์ได้จากหน้าของเรื่องนี้ในระบบตามลิงก์ด้านล่าง โดยระบุข้อโต้แย้งพร้อมข้อเท็จจริงหรือข้อกฎหมายที่อ้างอิง ผู้พิจารณาอุทธรณ์จะเป็นผู้ที่ไม่ได้มีส่วนในการพิจารณาเดิม',
          ]
        : [
            `If you do not agree with this decision, you may appeal within ${appeal.days} days, that is, no later than ${day}.`,
            'File the appeal from the page of this case, linked below: say what you object to, and the facts or the law that you rely on. It will be heard by people who took no part in the decision.',
          ],
  };
}
