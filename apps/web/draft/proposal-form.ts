/** What a proposal of a law, policy or measure is asked: no call has a form for it. `instrument` becomes a fact of its case. */
import { measureTexts, type Instrument } from '../measures/texts.ts';
import type { FieldSchema, FormSchema } from './form-schema.ts';

const instruments: readonly Instrument[] = ['A', 'D', 'M', 'R', 'P'];

const long = (th: string, en: string, maxLength: number): FieldSchema => ({
  type: 'string',
  maxLength,
  'x-title': { th, en },
});
const yes = (th: string, en: string): FieldSchema => ({ type: 'boolean', 'x-title': { th, en } });

export const proposalForm: FormSchema = {
  type: 'object',
  required: ['instrument', 'problem', 'aim'],
  'x-order': ['instrument', 'problem', 'aim', 'burdens', 'rulesRequired', 'text'],
  properties: {
    instrument: {
      type: 'string',
      enum: instruments,
      'x-enum-titles': instruments.map((kind) => measureTexts[kind]),
      'x-title': { th: 'ประเภทข้อเสนอ', en: 'Kind of proposal' },
    },
    problem: long('สภาพปัญหาและสาเหตุ', 'The problem and its cause', 5_000),
    aim: long('สิ่งที่เสนอ และผลที่คาดหวัง', 'What is proposed, and what it should lead to', 5_000),
    burdens: long('ผู้ได้รับผลกระทบและภาระที่เกิดขึ้น', 'Whom it affects, and the burden it brings', 5_000),
    rulesRequired: yes('ต้องออกกฎหมายลำดับรอง', 'It requires subordinate rules'),
    text: {
      type: 'string',
      format: 'file',
      'x-title': { th: 'ร่างที่เสนอ', en: 'The draft proposed' },
      'x-help': { th: 'PDF หรือ Word ถ้ามี', en: 'PDF or Word, if you have one' },
    },
  },
};
