/** Every letter about an organisation or a person, by its key. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { Body } from '../message.js';
import { lastDay, moment } from '../phrases.js';
import type { Matter } from './matter.js';

export interface PeopleMessage {
  subject: Readonly<Record<Language, (matter: Matter) => string>>;
  body: Readonly<Record<Language, (matter: Matter) => Body>>;
}

const object = {
  th: 'หากไม่ใช่คำขอขององค์กร โปรดแจ้งเจ้าหน้าที่ทันที การเปลี่ยนบัญชียังไม่มีผลจนกว่าจะพ้นระยะรอ',
  en: 'If your organisation did not ask for this, tell the officer at once: the change has no effect before the waiting period is over.',
};

function organisationRow({ organisation }: Matter, language: Language): readonly [string, string | null] {
  return [language === 'th' ? 'องค์กร' : 'Organisation', organisation];
}

const conflict = {
  th: 'หากท่านมีส่วนได้เสียในเรื่องใด โปรดแจ้งในระบบก่อนการประชุม',
  en: 'Declare before the meeting any interest that you have in one of its cases.',
};

function meetingRows({ meeting, by }: Matter, language: Language): NonNullable<Body['facts']> {
  const when = moment(meeting?.heldAt ?? null, language);
  return language === 'th'
    ? [
        ['การประชุม', meeting?.title ?? null],
        ['วันเวลา', when],
        ['สถานที่', meeting?.place ?? null],
        ['ประธาน', by],
      ]
    : [
        ['Meeting', meeting?.title ?? null],
        ['When', when],
        ['Where', meeting?.place ?? null],
        ['Chair', by],
      ];
}

export const peopleMessages: ReadonlyMap<string, PeopleMessage> = new Map<string, PeopleMessage>([
  [
    'invitation',
    {
      subject: {
        th: ({ organisation }) => `ขอเชิญเข้าร่วม ${organisation ?? ''}`,
        en: ({ organisation }) => `You are invited to join ${organisation ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: [`${m.by ?? 'ผู้นำองค์กร'} เชิญท่านเข้าร่วมองค์กรในระบบสะพาน ลิงก์ด้านล่างใช้ได้ครั้งเดียว`],
          facts: [organisationRow(m, 'th'), ['ใช้ได้ถึง', moment(m.until, 'th')]],
          closing: ['หากท่านไม่รู้จักองค์กรนี้ ไม่ต้องทำอะไร และอย่าส่งต่ออีเมลนี้'],
          action: 'รับคำเชิญ',
        }),
        en: (m) => ({
          opening: [`${m.by ?? 'A lead'} invites you to join the organisation on Saphan. The link below is good once.`],
          facts: [organisationRow(m, 'en'), ['Good until', moment(m.until, 'en')]],
          closing: [
            'If you do not know this organisation, you need do nothing. Do not pass this letter on to anybody.',
          ],
          action: 'Accept the invitation',
        }),
      },
    },
  ],
  [
    'join_asked',
    {
      subject: {
        th: ({ organisation }) => `มีผู้ขอเข้าร่วม ${organisation ?? ''}`,
        en: ({ organisation }) => `Somebody asks to join ${organisation ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: [`${m.by ?? ''} ขอเข้าร่วมองค์กรของท่าน โปรดพิจารณารับหรือไม่รับ`],
          facts: [organisationRow(m, 'th'), ['ข้อความ', m.reason]],
          action: 'พิจารณาคำขอ',
        }),
        en: (m) => ({
          opening: [`${m.by ?? ''} asks to join your organisation. Please accept or refuse.`],
          facts: [organisationRow(m, 'en'), ['Message', m.reason]],
          action: 'Decide on the request',
        }),
      },
    },
  ],
  [
    'join_decided',
    {
      subject: {
        th: ({ organisation }) => `ผลคำขอเข้าร่วม ${organisation ?? ''}`,
        en: ({ organisation }) => `Your request to join ${organisation ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: [m.granted ? 'องค์กรรับท่านเป็นสมาชิกแล้ว' : 'องค์กรไม่รับคำขอของท่าน'],
          facts: [organisationRow(m, 'th')],
          action: 'เปิดหน้าองค์กร',
        }),
        en: (m) => ({
          opening: [m.granted ? 'You are now a member.' : 'The organisation did not accept your request.'],
          facts: [organisationRow(m, 'en')],
          action: 'Open the page of the organisation',
        }),
      },
    },
  ],
  [
    'organisation_verified',
    {
      subject: { th: () => 'องค์กรยืนยันตัวตนแล้ว', en: () => 'Your organisation is verified' },
      body: {
        th: (m) => ({
          opening: ['เจ้าหน้าที่ได้ตรวจเอกสาร ผู้มีอำนาจลงนาม และบัญชีขององค์กรแล้ว'],
          facts: [organisationRow(m, 'th'), ['มีผลถึง', moment(m.until, 'th')]],
          action: 'เปิดหน้าองค์กร',
        }),
        en: (m) => ({
          opening: ['An officer has verified the documents, the signatories and the account.'],
          facts: [organisationRow(m, 'en'), ['Valid until', moment(m.until, 'en')]],
          action: 'Open the page of the organisation',
        }),
      },
    },
  ],
  [
    'verification_withdrawn',
    {
      subject: { th: () => 'ถอนการยืนยันตัวตนองค์กร', en: () => 'The verification was withdrawn' },
      body: {
        th: (m) => ({
          opening: ['เจ้าหน้าที่ได้ถอนการยืนยันตัวตนองค์กร ระหว่างนี้ทำสัญญาไม่ได้'],
          facts: [organisationRow(m, 'th'), ['เหตุผล', m.reason]],
          action: 'ส่งเอกสารใหม่',
        }),
        en: (m) => ({
          opening: [
            'An officer has withdrawn the verification. Until it is verified anew, no agreement can be signed.',
          ],
          facts: [organisationRow(m, 'en'), ['Reason', m.reason]],
          action: 'Send new documents',
        }),
      },
    },
  ],
  [
    'account_change_asked',
    {
      subject: { th: () => 'มีคำขอเปลี่ยนบัญชีรับเงินขององค์กร', en: () => 'Somebody asks to change your account' },
      body: {
        th: (m) => ({
          opening: ['มีผู้ขอให้จ่ายเงินขององค์กรเข้าบัญชีอื่น เจ้าหน้าที่จะตรวจสอบก่อน'],
          facts: [organisationRow(m, 'th'), ['ผู้ขอ', m.by], ['บัญชีใหม่ลงท้ายด้วย', m.account], ['เหตุผล', m.reason]],
          closing: [object.th],
          action: 'ตรวจดูคำขอ',
        }),
        en: (m) => ({
          opening: [
            'Somebody asks that your organisation be paid into another account. An officer will check it first.',
          ],
          facts: [
            organisationRow(m, 'en'),
            ['Asked by', m.by],
            ['New account ends with', m.account],
            ['Reason', m.reason],
          ],
          closing: [object.en],
          action: 'See the request',
        }),
      },
    },
  ],
  [
    'account_changed',
    {
      subject: { th: () => 'เปลี่ยนบัญชีรับเงินขององค์กร', en: () => 'Your account will change' },
      body: {
        th: (m) => ({
          opening: ['เจ้าหน้าที่ยืนยันบัญชีใหม่แล้ว เงินที่สั่งจ่ายก่อนวันนั้นยังเข้าบัญชีเดิม'],
          facts: [organisationRow(m, 'th'), ['บัญชีใหม่ลงท้ายด้วย', m.account], ['ใช้ตั้งแต่', moment(m.from, 'th')]],
          closing: [object.th],
          action: 'ตรวจดูบัญชี',
        }),
        en: (m) => ({
          opening: [
            'An officer has confirmed the new account. What is released before that day still goes to the old one.',
          ],
          facts: [organisationRow(m, 'en'), ['New account ends with', m.account], ['Used from', moment(m.from, 'en')]],
          closing: [object.en],
          action: 'See the account',
        }),
      },
    },
  ],
  [
    'call_extended',
    {
      subject: {
        th: ({ call }) => `ขยายเวลารับคำขอ: ${call?.th ?? ''}`,
        en: ({ call }) => `More time to apply: ${call?.en ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: ['ประกาศรับคำขอที่องค์กรของท่านมีฉบับร่างอยู่ได้ขยายเวลาแล้ว ท่านแก้ไขและยื่นคำขอได้จนถึงวันปิดรับใหม่'],
          facts: [
            ['ประกาศรับคำขอ', m.call?.th ?? null],
            ['ยื่นได้ถึงวันที่', lastDay(m.until, 'th')],
          ],
          action: 'เปิดประกาศ',
        }),
        en: (m) => ({
          opening: [
            'The call for which your organisation has a draft stays open longer. You can write on and submit until its new close.',
          ],
          facts: [
            ['Call', m.call?.en ?? null],
            ['Last day to submit', lastDay(m.until, 'en')],
          ],
          action: 'Open the call',
        }),
      },
    },
  ],
  [
    'call_closes_early',
    {
      subject: {
        th: ({ call }) => `ปิดรับคำขอก่อนกำหนด: ${call?.th ?? ''}`,
        en: ({ call }) => `Less time to apply: ${call?.en ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: ['ประกาศรับคำขอที่องค์กรของท่านมีฉบับร่างอยู่จะปิดรับก่อนกำหนดเดิม โปรดยื่นคำขอก่อนเวลาปิดรับใหม่'],
          facts: [
            ['ประกาศรับคำขอ', m.call?.th ?? null],
            ['ปิดรับ', moment(m.until, 'th')],
          ],
          action: 'เปิดประกาศ',
        }),
        en: (m) => ({
          opening: ['The call for which your organisation has a draft closes earlier. Submit before its new close.'],
          facts: [
            ['Call', m.call?.en ?? null],
            ['Closes', moment(m.until, 'en')],
          ],
          action: 'Open the call',
        }),
      },
    },
  ],
  [
    'change_waiting',
    {
      subject: {
        th: () => 'มีการแก้ไขรอการยืนยันจากท่าน',
        en: () => 'A change waits for your confirmation',
      },
      body: {
        th: (m) => ({
          opening: [`${m.by ?? 'มีผู้'} เสนอการแก้ไขที่มีผลเมื่อคนที่สองยืนยัน ท่านเป็นผู้หนึ่งที่ยืนยันหรือไม่ยืนยันได้ หากมีผู้ตัดสินแล้วไม่ต้องทำอะไร`],
          facts: [organisationRow(m, 'th'), ['เหตุผล', m.reason], ['ให้มีผลตั้งแต่', moment(m.from, 'th')]],
          action: 'ดูการแก้ไขที่รออยู่',
        }),
        en: (m) => ({
          opening: [
            `${m.by ?? 'Somebody'} proposes a change that holds once a second person confirms it. You are one of those who may. If somebody has decided meanwhile, you need do nothing.`,
          ],
          facts: [organisationRow(m, 'en'), ['Reason', m.reason], ['To hold from', moment(m.from, 'en')]],
          action: 'See the changes that wait',
        }),
      },
    },
  ],
  [
    'change_failed',
    {
      subject: {
        th: () => 'การแก้ไขที่กำหนดวันไว้ไม่มีผล',
        en: () => 'A change could not take effect on its day',
      },
      body: {
        th: (m) => ({
          opening: ['การแก้ไขที่ยืนยันแล้วไม่มีผลในวันที่กำหนด เพราะข้อมูลเปลี่ยนไปจากตอนที่ยืนยัน โปรดตรวจดูและเสนอใหม่หากยังต้องการ'],
          facts: [
            ['กำหนดมีผล', moment(m.from, 'th')],
            ['เหตุที่ไม่มีผล', m.failure?.th ?? null],
          ],
          action: 'ดูการแก้ไข',
        }),
        en: (m) => ({
          opening: [
            'A change that was confirmed could not take effect on its day. See what is there now, and propose it anew if it is still wanted.',
          ],
          facts: [
            ['Was to hold from', moment(m.from, 'en')],
            ['Why it does not', m.failure?.en ?? null],
          ],
          action: 'See the change',
        }),
      },
    },
  ],
  [
    'meeting_called',
    {
      subject: {
        th: ({ meeting }) => `ขอเชิญประชุม: ${meeting?.title ?? ''}`,
        en: ({ meeting }) => `You are called to a meeting: ${meeting?.title ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: ['ขอเชิญท่านเข้าร่วมประชุมในฐานะกรรมการ'],
          facts: meetingRows(m, 'th'),
          closing: [conflict.th],
          action: 'ดูระเบียบวาระ',
        }),
        en: (m) => ({
          opening: ['As a member of the body you are called to its meeting.'],
          facts: meetingRows(m, 'en'),
          closing: [conflict.en],
          action: 'See the agenda',
        }),
      },
    },
  ],
  [
    'meeting_moved',
    {
      subject: {
        th: ({ meeting }) => `เปลี่ยนวันเวลาหรือสถานที่ประชุม: ${meeting?.title ?? ''}`,
        en: ({ meeting }) => `A meeting was moved: ${meeting?.title ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: ['การประชุมที่เชิญท่านไว้เปลี่ยนวันเวลาหรือสถานที่ โปรดใช้ตามนี้'],
          facts: meetingRows(m, 'th'),
          action: 'ดูระเบียบวาระ',
        }),
        en: (m) => ({
          opening: ['A meeting to which you were called is held at another time or place: this is what holds now.'],
          facts: meetingRows(m, 'en'),
          action: 'See the agenda',
        }),
      },
    },
  ],
  [
    'meeting_called_off',
    {
      subject: {
        th: ({ meeting }) => `งดประชุม: ${meeting?.title ?? ''}`,
        en: ({ meeting }) => `A meeting was called off: ${meeting?.title ?? ''}`,
      },
      body: {
        th: (m) => ({
          opening: ['การประชุมที่เชิญท่านไว้งดแล้ว เรื่องในระเบียบวาระรอการประชุมครั้งอื่น'],
          facts: [...meetingRows(m, 'th'), ['เหตุผล', m.reason]],
          action: 'ดูระเบียบวาระ',
        }),
        en: (m) => ({
          opening: [
            'A meeting to which you were called does not take place. What stood on its agenda waits for another.',
          ],
          facts: [...meetingRows(m, 'en'), ['Reason', m.reason]],
          action: 'See the agenda',
        }),
      },
    },
  ],
  [
    'privacy_decided',
    {
      subject: { th: () => 'ผลคำขอเกี่ยวกับข้อมูลส่วนบุคคล', en: () => 'Your request about your personal data' },
      body: {
        th: (m) => ({
          opening: [m.granted ? 'คำขอของท่านดำเนินการแล้ว' : 'คำขอของท่านไม่ได้รับอนุมัติ'],
          facts: [['เหตุผล', m.reason]],
          closing: ['ข้อมูลที่กฎหมายให้เก็บยังคงเก็บไว้ตามกำหนด รายละเอียดอยู่ในบันทึกกิจกรรมการประมวลผล'],
          action: 'ดูรายละเอียด',
        }),
        en: (m) => ({
          opening: [m.granted ? 'Your request has been carried out.' : 'Your request was refused.'],
          facts: [['Reason', m.reason]],
          closing: ['What the law requires us to keep is kept for its period; the record of processing says how long.'],
          action: 'See the details',
        }),
      },
    },
  ],
]);
