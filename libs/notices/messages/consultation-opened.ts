import type { Message } from '../message.js';
import { lastDay } from '../phrases.js';

/** To stakeholders and subscribers: have your say. The law asks for proof that stakeholders were told (s.14 ¶2, s.15). */
export const consultationOpened: Message = {
  key: 'consultation_opened',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `ขอเชิญแสดงความคิดเห็น: ${c.consultation?.title ?? c.case.title}`,
    en: (c) => `Have your say: ${c.consultation?.title ?? c.case.title}`,
  },
  body: {
    th: (c) => ({
      opening: [
        'ขอเชิญท่านอ่านสาระสำคัญของร่างและแสดงความคิดเห็น ความเห็นของท่านทุกข้อจะนำไปประกอบการจัดทำร่าง และจะเปิดเผยสรุปผลการรับฟังพร้อมคำชี้แจงให้ทราบ',
      ],
      facts: [['รับฟังความคิดเห็นถึงวันที่', lastDay(c.consultation?.closesAt ?? null, 'th')]],
      closing: ['ท่านแสดงความคิดเห็นได้โดยไม่ต้องลงทะเบียน'],
      action: 'อ่านร่างและแสดงความคิดเห็น',
    }),
    en: (c) => ({
      opening: [
        'You are invited to read the main points of the draft and to comment. Every comment is considered, and a summary with the reply to each issue will be published.',
      ],
      facts: [['Open for comments until', lastDay(c.consultation?.closesAt ?? null, 'en')]],
      closing: ['You can comment without an account.'],
      action: 'Read and comment',
    }),
  },
};
