import { typedFrom, type FormSchema } from './form-schema.ts';
import { contentFrom, fieldsFor } from './form-conditions.ts';
import { formatDay } from '#libs/calendar/buddhist-era.js';

const said = (th: string) => ({ 'x-title': { th, en: th } });
const form: FormSchema = {
  type: 'object',
  required: ['area', 'requested'],
  'x-order': ['area', 'requested', 'endsAt', 'budget', 'accepted'],
  properties: {
    accepted: { type: 'boolean', const: true, ...said('ยืนยัน') },
    area: { type: 'string', enum: ['people', 'other'], ...said('ด้าน') },
    budget: {
      type: 'array',
      items: {
        type: 'object',
        'x-order': ['item', 'amount'],
        properties: { amount: { type: 'string', format: 'satang' }, item: { type: 'string' } },
      },
    },
    endsAt: { type: 'string', format: 'date-time' },
    requested: { type: 'string', format: 'satang' },
  },
  allOf: [
    {
      if: { required: ['area'], properties: { area: { const: 'other' } } },
      then: { required: ['areaOther'], properties: { areaOther: { type: 'string' } } },
    },
  ],
};
const names = (content: object) => fieldsFor(form, content as Record<string, unknown>).map(({ name }) => name);

describe('the form of a call', () => {
  it('asks in the order that its author gave, and for more right behind the answer that calls for it', () => {
    expect(names({})).toEqual(['area', 'requested', 'endsAt', 'budget', 'accepted']);
    expect(names({ area: 'other' })).toEqual(['area', 'areaOther', 'requested', 'endsAt', 'budget', 'accepted']);
    expect(fieldsFor(form, { area: 'other' }).find(({ name }) => name === 'areaOther')?.required).toBe(true);
  });

  it('reads Thai digits, the Buddhist era and baht; a project that ends on a day ends with that day', () => {
    const typed = {
      area: 'other',
      areaOther: ' การสื่อสาร ',
      requested: '๒๕๐,๐๐๐',
      endsAt: '๓๐/๙/๒๕๗๑',
      'budget.0.item': 'ค่าวิทยากร',
      'budget.0.amount': '120,000.50',
      'budget.2.item': 'ค่าเดินทาง',
      accepted: 'yes',
    };
    expect(contentFrom(form, typed)).toEqual({
      area: 'other',
      areaOther: 'การสื่อสาร',
      requested: '25000000',
      endsAt: '2028-09-30T17:00:00.000Z',
      budget: [{ item: 'ค่าวิทยากร', amount: '12000050' }, { item: 'ค่าเดินทาง' }],
      accepted: true,
    });
  });

  it('leaves out what cannot be read yet, and loses nothing else', () => {
    expect(contentFrom(form, { area: 'people', requested: 'สองแสน', endsAt: '31/2/2571' })).toEqual({ area: 'people' });
  });

  it('gives back what was typed when the draft is opened again', () => {
    const content = {
      area: 'people',
      requested: '25000050',
      endsAt: '2028-09-30T17:00:00.000Z',
      budget: [{ item: 'ก' }],
    };
    const typed = typedFrom(form, content, (day) => formatDay(day, 'th'));
    expect(typed).toEqual({ area: 'people', requested: '250,000.50', endsAt: '30 กันยายน 2571', 'budget.0.item': 'ก' });
    expect(contentFrom(form, typed)).toEqual(content);
  });

  it('names the currency of amounts that are read and not typed', () => {
    const read = typedFrom(form, { requested: '40000000' }, String, (satang) => `${satang} satang`);
    expect(read).toEqual({ requested: '40000000 satang' });
  });
});
