import { formatBaht } from '#libs/money/satang.js';
import type { Message } from '../message.js';
import { amountInFull, appealPassage, conditionsPassage, moment, nextDueRow, reasonsPassage } from '../phrases.js';

/** To the party: what was decided, why, and the way and time of appeal. Periods run from it. */
export const decision: Message = {
  key: 'decision',
  whenUnknown: 'ask',
  numbered: true,
  subject: {
    th: (c) => `แจ้งผลการพิจารณา เลขที่ ${c.case.reference}`,
    en: (c) => `Decision on your case, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: [
        c.end?.refused
          ? 'การพิจารณาเรื่องของท่านเสร็จสิ้นแล้ว เราขอขอบคุณในความตั้งใจของท่าน และเสียใจที่ต้องแจ้งว่าผลการพิจารณาไม่เป็นไปตามที่ท่านเสนอ ดังมีรายละเอียดต่อไปนี้'
          : 'การพิจารณาเรื่องของท่านในขั้นตอนนี้เสร็จสิ้นแล้ว จึงขอแจ้งผลให้ทราบ ดังมีรายละเอียดต่อไปนี้',
      ],
      facts: [
        ['ผลการพิจารณา', c.outcome?.th ?? null],
        ['จำนวนเงิน', amountInFull(c.amount, 'th')],
        ['ที่ขอไว้', c.askedFor === null ? null : `${formatBaht(c.askedFor, 'th')} ได้รับอนุมัติบางส่วน เหตุผลอยู่ด้านล่าง`],
        ['มติหรือหนังสือที่อ้างถึง', c.resolution],
        ['พิจารณาเมื่อ', moment(c.decidedAt, 'th')],
        ['ขั้นตอนต่อไป', c.next?.th ?? null],
        nextDueRow(c, 'th'),
      ],
      passages: [reasonsPassage(c, 'th'), conditionsPassage(c, 'th'), appealPassage(c, 'th')],
      closing: [
        c.end
          ? 'หากท่านต้องการคำอธิบายเพิ่มเติม เจ้าหน้าที่ยินดีให้ข้อมูล'
          : 'หากมีสิ่งที่ท่านต้องดำเนินการในขั้นตอนต่อไป ระบบจะแจ้งท่านและแสดงไว้ในหน้าของเรื่องนี้',
      ],
      action: 'อ่านผลการพิจารณาในระบบ',
    }),
    en: (c) => ({
      opening: [
        c.end?.refused
          ? 'Your case has been decided. Thank you for the effort you put into it. We are sorry to say that the decision is not the one you asked for. The details follow.'
          : 'Your case has been decided at this stage. The details follow.',
      ],
      facts: [
        ['Decision', c.outcome?.en ?? null],
        ['Amount', amountInFull(c.amount, 'en')],
        [
          'Asked for',
          c.askedFor === null
            ? null
            : `${formatBaht(c.askedFor, 'en')}: a part of it is granted, for the reasons below`,
        ],
        ['Resolution or letter', c.resolution],
        ['Decided', moment(c.decidedAt, 'en')],
        ['Next step', c.next?.en ?? null],
        nextDueRow(c, 'en'),
      ],
      passages: [reasonsPassage(c, 'en'), conditionsPassage(c, 'en'), appealPassage(c, 'en')],
      closing: [
        c.end
          ? 'If you would like it explained, the officer will be glad to do so.'
          : 'If there is something for you to do next, we will tell you, and the page of this case shows it.',
      ],
      action: 'Read the decision',
    }),
  },
};
