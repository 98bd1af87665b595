import { defineTexts } from '../../texts/text.ts';

export const receiptNoteTexts = defineTexts({
  received: { th: 'รับเรื่องแล้ว', en: 'What you sent was received' },
  reference: { th: 'เลขที่เรื่อง', en: 'Reference' },
  receivedAt: { th: 'ยื่นเมื่อ', en: 'Sent' },
  legallyReceivedAt: { th: 'ถือว่าได้รับเมื่อ', en: 'Counts as received' },
  hash: { th: 'รหัสยืนยันสิ่งที่ส่ง', en: 'Hash of what was sent' },
  twoTimes: {
    th: 'เรื่องที่ยื่นนอกเวลาราชการ ถือว่าได้รับเมื่อเปิดทำการวันทำการถัดไป',
    en: 'What is sent outside office hours counts as received when the next working day opens.',
  },
  track: { th: 'ติดตามเรื่องนี้', en: 'Follow the case' },
});
