import type { Message } from '../message.js';

/** To a mailbox that somebody gave: is it yours, and do you want this? Without a yes nothing more is sent. */
export const subscription: Message = {
  key: 'subscription',
  whenUnknown: 'resend',
  standsAlone: true,
  subject: {
    th: () => 'โปรดยืนยันการรับข่าวการรับฟังความคิดเห็น',
    en: () => 'Please confirm that you want news of consultations',
  },
  body: {
    th: (c) => ({
      opening: [`มีผู้แจ้งที่อยู่อีเมลนี้เพื่อรับข่าวเมื่อ ${c.programme.th} เปิดรับฟังความคิดเห็น หากเป็นท่าน โปรดยืนยันภายใน 7 วัน`],
      closing: ['หากท่านไม่ได้แจ้ง ไม่ต้องทำสิ่งใด ระบบจะไม่ส่งอีเมลถึงท่านอีก'],
      action: 'ยืนยันการรับข่าว',
    }),
    en: (c) => ({
      opening: [
        `Somebody gave this address to be told when ${c.programme.en} opens a consultation. If it was you, please confirm within 7 days.`,
      ],
      closing: ['If it was not you, do nothing: no further mail will come.'],
      action: 'Confirm',
    }),
  },
};
