import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { capacityForm, filledIn, researchForm } from '#prisma/seed/forms.js';
import { checkForm, contentIssues, ordered } from './form.js';

const title = (name: string) => ({ 'x-title': { th: name, en: name } });
const facts = { ...filledIn('10000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };

describe('a form', () => {
  it.each([
    ['capacity', capacityForm],
    ['research', researchForm],
  ])('of the seeded call for %s can be drawn and checked', (_name, form) => {
    expect(checkForm(form, csoGrant)).toEqual([]);
    expect(checkForm(ordered(form), csoGrant)).toEqual([]);
  });

  it('keeps the order of its fields through a store that does not, at every depth', () => {
    const { properties, allOf } = ordered(capacityForm) as typeof capacityForm & { [key: string]: never };
    expect(properties.budget.items).toMatchObject({ 'x-order': ['item', 'amount'] });
    expect(allOf[1]!.then).toMatchObject({ 'x-order': ['ownFunds', 'earlierReference'] });
    expect(ordered(ordered(capacityForm))).toEqual(ordered(capacityForm));
  });

  it('that could run for ever, reach elsewhere or nest without end is none', () => {
    const field = (schema: object) => ({ ...capacityForm, properties: { ...capacityForm.properties, odd: schema } });
    const deep = Array.from({ length: 20 }).reduce<object>((items) => ({ type: 'array', items }), { type: 'string' });
    for (const schema of [
      { type: 'string', pattern: '(a+)+$', ...title('odd') },
      { $ref: 'https://elsewhere.example/schema.json' },
      { ...deep, ...title('odd') },
      { type: 'string', format: 'regex', ...title('odd') },
      { type: 'nonsense', ...title('odd') },
      { type: 'string', enum: ['a', 'b'], ...title('odd') },
      { type: 'string', 'x-title': { th: 'ไทย' } },
    ])
      expect([schema, checkForm(field(schema), csoGrant).length]).toEqual([schema, 1]);
  });

  it('has to ask for what the process must know, and in the form that the process reads', () => {
    const { requested: _, ...rest } = capacityForm.properties;
    expect(checkForm({ ...capacityForm, properties: rest }, csoGrant)).toMatchObject([{ at: '/properties/requested' }]);
    const number = { ...rest, requested: { type: 'integer', ...title('requested') } };
    expect(checkForm({ ...capacityForm, properties: number }, csoGrant)).toMatchObject([
      { at: '/properties/requested/format' },
    ]);
  });
});

describe('an application', () => {
  const issues = (more: object) => contentIssues(capacityForm, { ...facts, ...more });

  it('that says all is complete, and may say more', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ remark: 'ขอบคุณ' })).toEqual([]);
  });

  it('is asked for more where an answer makes it needed', () => {
    expect(issues({ area: 'other' })).toEqual([
      { at: '/areaOther', message: { th: 'โปรดระบุด้าน: ยังไม่ได้กรอก', en: 'Please say what: is missing' } },
    ]);
    expect(issues({ area: 'other', areaOther: 'กฎหมาย' })).toEqual([]);
  });

  it('has a budget that comes to what is asked for and what is brought', () => {
    const budget = [
      { item: 'ค่าวิทยากร', amount: '7000' },
      { item: 'ค่าเดินทาง', amount: '3000' },
    ];
    expect(issues({ budget })).toEqual([]);
    expect(issues({ budget: budget.slice(1) })).toEqual([
      {
        at: '/budget',
        message: {
          th: 'แผนการใช้เงิน: รวมได้ 30.00 บาท ต้องเท่ากับวงเงินที่ขอรวมเงินสมทบ 100.00 บาท',
          en: 'Budget: adds up to THB 30.00, and must be what is requested with your own funds, THB 100.00',
        },
      },
    ]);
    const continuing = { continuing: true, earlierReference: 'S-2568-1', ownFunds: '2000' };
    expect(issues({ ...continuing, budget: [...budget, { item: 'ค่าอาหาร', amount: '2000' }] })).toEqual([]);
    expect(issues({ ...continuing, budget })).toMatchObject([{ at: '/budget' }]);
    expect(issues({ budget: [] }).map(({ at }) => at)).toEqual(['/budget', '/budget']);
    expect(issues({ budget: undefined })).toMatchObject([{ message: { en: 'Budget: is missing' } }]);
  });

  it('is told each fault with its place and its name, in both languages', () => {
    const faults = issues({ budget: [{ item: 'ค่าวิทยากร', amount: '12.50' }, {}], area: 'nothing', beneficiaries: 0 });
    expect(Object.fromEntries(faults.map(({ at, message }) => [at, message.en]))).toEqual({
      '/area': 'What is to be strengthened: choose one of the list',
      '/beneficiaries': 'People who benefit: must be at least 1',
      '/budget/0/amount': 'Amount: must be an amount of money',
      '/budget/1/amount': 'Amount: is missing',
      '/budget/1/item': 'Item: is missing',
    });
    for (const { message } of faults) expect(message.th).toMatch(/[฀-๿]/);
  });
});
