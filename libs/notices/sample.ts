/** A case that is made up, to show what a letter looks like: no real body, no real person. */
import type { NoticeContext } from './message.js';

export const sample: NoticeContext = {
  recipientName: 'อารี ใจดี (ตัวอย่าง)',
  programme: { th: 'แผนงานตัวอย่าง', en: 'Illustrative programme' },
  case: {
    reference: 'G2569-000042',
    title: 'ห้องเรียนชุมชน (ตัวอย่าง)',
    process: { th: 'เงินสนับสนุนองค์กรภาคประชาสังคม', en: 'Grant to a civil society organisation' },
    stage: { th: 'พิจารณาอนุมัติ', en: 'Approval' },
    dueAt: '2026-05-15T17:00:00.000Z',
  },
  organisation: 'มูลนิธิบ้านสวนเรียนรู้ (ตัวอย่าง)',
  actingFor: null,
  at: '2026-05-01T03:00:00.000Z',
  decidedAt: '2026-05-01T03:00:00.000Z',
  legallyReceivedAt: null,
  outcome: { th: 'ไม่อนุมัติ', en: 'Decline' },
  next: null,
  end: { title: { th: 'ไม่อนุมัติ', en: 'Declined' }, refused: true },
  reasons: ['เหตุผลของคณะอนุกรรมการ (ตัวอย่าง)'],
  conditions: [],
  remarks: [{ field: { th: 'งบประมาณ', en: 'Budget' }, words: 'แยกค่าเดินทางออกจากค่าตอบแทน' }],
  resolution: '7/2569',
  onPaperToo: false,
  letterNumber: 'ที่ พม 0000/1',
  appeal: { days: 15, until: '2026-05-16T17:00:00.000Z' },
  amount: 25_000_000n,
  askedFor: null,
  consultation: { title: 'ร่างกฎกระทรวงตัวอย่าง', closesAt: '2026-05-20T17:00:00.000Z' },
  url: 'https://saphan.example/cases/1',
  leaveUrl: null,
};
