import type { Message } from '../message.js';
import { moment } from '../phrases.js';

/** To the party: an officer entered its paper application; it says whether it is theirs. */
export const filedForYou: Message = {
  key: 'filed_for_you',
  whenUnknown: 'resend',
  subject: {
    th: (c) => `เจ้าหน้าที่ยื่นคำขอกระดาษแทนท่าน เลขที่ ${c.case.reference}`,
    en: (c) => `An officer has filed your paper application, ${c.case.reference}`,
  },
  body: {
    th: (c) => ({
      opening: ['เจ้าหน้าที่ได้นำคำขอที่องค์กรยื่นเป็นกระดาษเข้าระบบแทนท่านแล้ว โปรดตรวจว่าถูกต้องและเป็นคำขอขององค์กร'],
      facts: [['ยื่นเมื่อ', moment(c.at, 'th')]],
      closing: ['หากไม่ใช่คำขอขององค์กร โปรดปฏิเสธจากหน้าของเรื่อง เรื่องจะถูกถอน'],
      action: 'ยืนยันหรือปฏิเสธ',
    }),
    en: (c) => ({
      opening: [
        'An officer has entered the application that your organisation handed in on paper. Please check that it is right, and yours.',
      ],
      facts: [['Filed', moment(c.at, 'en')]],
      closing: ['If it is not yours, disown it on the page of the case, and it will be withdrawn.'],
      action: 'Confirm or disown it',
    }),
  },
};
