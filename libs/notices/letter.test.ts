import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import * as catalogue from '#libs/process/catalogue/index.js';
import type { NoticeContext } from './message.js';
import { MAX_SUBJECT_LENGTH, render } from './letter.js';
import { messageOf, messages } from './messages.js';

const full: NoticeContext = {
  recipientName: 'นางสาวดวงใจ <ใจดี>',
  programme: { th: 'แผนปฏิบัติการภาคประชาสังคม', en: 'Civil society plan' },
  case: {
    reference: 'G2569-000042',
    title: 'ห้องสมุดชุมชน & ลานอ่านหนังสือ',
    process: csoGrant.title,
    stage: { th: 'พิจารณาอนุมัติ', en: 'Approval' },
    dueAt: '2026-05-15T17:00:00.000Z',
  },
  organisation: 'มูลนิธิบ้านริมน้ำ',
  actingFor: null,
  at: '2026-05-01T03:00:00.000Z',
  decidedAt: '2026-05-01T03:00:00.000Z',
  legallyReceivedAt: '2026-05-05T01:30:00.000Z',
  outcome: { th: 'ไม่อนุมัติ', en: 'Decline' },
  next: null,
  end: { title: { th: 'ไม่อนุมัติ', en: 'Declined' }, refused: true },
  reasons: ['งบประมาณสูงกว่าวงเงิน\nข้อ 2 ไม่มีผู้รับผิดชอบ'],
  conditions: ['ส่งแผนงานฉบับปรับปรุง'],
  remarks: [{ field: { th: 'งบประมาณ', en: 'Budget' }, words: 'แยกค่าเดินทางออกจากค่าตอบแทน' }],
  resolution: '7/2569',
  onPaperToo: false,
  letterNumber: 'ที่ พม 0307/123',
  appeal: { days: 15, until: '2026-05-16T17:00:00.000Z' },
  amount: 10_100n,
  askedFor: null,
  consultation: { title: 'ร่างกฎกระทรวงส่งเสริมองค์กร', closesAt: '2026-05-20T17:00:00.000Z' },
  url: 'https://saphan.example/cases/1?a=1&b=2',
  leaveUrl: null,
};

const bare: NoticeContext = {
  ...full,
  recipientName: null,
  case: { ...full.case, stage: null, dueAt: null },
  organisation: null,
  legallyReceivedAt: null,
  outcome: null,
  next: null,
  end: null,
  reasons: [],
  conditions: [],
  remarks: [],
  resolution: null,
  letterNumber: null,
  appeal: null,
  amount: null,
  consultation: null,
  leaveUrl: null,
};

const letters = [...messages.values()].flatMap((message) =>
  (['th', 'en'] as const).flatMap((language) =>
    [full, bare].map((context, index) => ({ name: `${message.key} ${language} ${index}`, message, language, context })),
  ),
);
const thai = /[\u0E00-\u0E7F]/;

describe.each(letters)('the letter $name', ({ message, language, context }) => {
  const { subject, text, html } = render(message, language, context);

  it('has no gap where something is not known', () => {
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object|: \n| {2}(?!\n)/);
  });

  it('says in its HTML which language it speaks, and escapes what people wrote', () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toContain('<ใจดี>');
    expect(html).toContain('href="https://saphan.example/cases/1?a=1&amp;b=2"');
    expect(text).toContain('https://saphan.example/cases/1?a=1&b=2');
  });

  it('has a subject of one line', () => {
    expect(subject).not.toContain('\n');
    expect(subject.length).toBeLessThanOrEqual(MAX_SUBJECT_LENGTH);
  });

  it('speaks English in English, but for what people wrote in Thai, which is marked as Thai', () => {
    if (language === 'th') return expect(thai.test(subject)).toBe(true);
    expect(html.replace(/<span lang="th">[^<]*<\/span>|<title>.*<\/title>/g, '')).not.toMatch(thai);
    const written = [
      context.letterNumber,
      context.recipientName,
      context.case.title,
      context.organisation,
      context.consultation?.title,
    ];
    const said = [...context.reasons, ...context.conditions, ...context.remarks.map(({ words }) => words)];
    const own = [...written, ...said].reduce<string>((rest, name) => (name ? rest.replaceAll(name, '') : rest), text);
    expect(own).not.toMatch(thai);
  });

  it('calls every row by a label that occurs once', () => {
    const labels = [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

it('tells a subscriber, and nobody else, where to leave', () => {
  const leaveUrl = 'https://saphan.example/subscriptions/1';
  const message = messageOf('consultation_opened');
  const { text, html } = render(message, 'th', { ...bare, leaveUrl });
  for (const part of [text, html]) expect(part).toContain(leaveUrl);
  expect(render(message, 'th', bare)).toMatchObject({ leaveUrl: null, text: expect.not.stringContaining('เลิกรับข่าว') });
});

describe('a decision', () => {
  const { text } = render(messageOf('decision'), 'th', full);

  it('carries reasons, the way and the time of appeal', () => {
    expect(text).toContain('งบประมาณสูงกว่าวงเงิน');
    expect(text).toContain('ยื่นอุทธรณ์ภายใน 15 วัน คือไม่เกินวันที่ 16 พฤษภาคม 2569');
  });

  it('writes amounts in figures and in words, and days in the Buddhist era', () => {
    expect(text).toContain('101.00 บาท (หนึ่งร้อยเอ็ดบาทถ้วน)');
    expect(text).toContain('1 พฤษภาคม 2569 เวลา 10.00 น.');
  });

  it('says what was asked for, where less was granted', () => {
    const part = { ...full, end: null, askedFor: 20_000n };
    expect(render(messageOf('decision'), 'th', part).text).toMatch(/ที่ขอไว้:? +200\.00 บาท ได้รับอนุมัติบางส่วน/);
    expect(render(messageOf('decision'), 'en', part).text).toMatch(/Asked for:? +THB 200\.00: a part of it is granted/);
  });

  it('is worded for eye and ear: the whole letter, in both languages', () => {
    expect(text).toMatchSnapshot();
    expect(render(messageOf('decision'), 'en', full).html).toMatchSnapshot();
  });
});

describe('the messages', () => {
  it('hold back a letter from which a period runs when nobody knows whether it arrived', () => {
    const asked = [...messages.values()].filter(({ whenUnknown }) => whenUnknown === 'ask').map(({ key }) => key);
    expect(asked).toEqual(['returned', 'decision', 'agreement', 'report_overdue']);
  });

  it('cover all that the catalogue tells, and what the engine tells by itself', () => {
    const told = [...JSON.stringify(catalogue).matchAll(/"message":"(\w+)"/g)].map(([, key]) => key!);
    expect(told.length).toBeGreaterThan(10);
    for (const key of [...told, 'seat_offered', 'reminder', 'escalated']) expect(messages.has(key)).toBe(true);
  });

  it('go by post as well where the party has not consented to e-mail alone, if they bear a number', () => {
    const context = { ...full, onPaperToo: true };
    expect(render(messageOf('decision'), 'en', context).text).toContain('goes by post as well');
    expect(render(messageOf('decision'), 'en', full).text).not.toContain('by post');
    expect(render(messageOf('received'), 'en', context).text).not.toContain('by post');
  });

  it('cut a long subject between characters, not inside one', () => {
    const title = 'ก็'.repeat(200);
    const { subject } = render(messageOf('summary_published'), 'th', {
      ...full,
      consultation: { title, closesAt: null },
    });
    expect(subject).toMatch(/ก็…$/);
  });
});
