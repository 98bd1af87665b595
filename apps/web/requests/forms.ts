/** What is asked for beside a case: no call has a form for it. Facts of the process go by the names that it declares. */
import { proposalForm } from '../draft/proposal-form.ts';
import type { FieldSchema, FormSchema } from '../draft/form-schema.ts';
import { isRequest, type Request } from './request.ts';

const text = (th: string, en: string) => ({ th, en });
const EXPLANATION_CHARS_MAX = 5_000;

const when = (change: string, properties: Record<string, FieldSchema>) => ({
  if: { properties: { change: { const: change } }, required: ['change'] },
  then: { properties, required: Object.keys(properties) },
});

const amendment: FormSchema = {
  type: 'object',
  required: ['change', 'details'],
  'x-order': ['change', 'details'],
  properties: {
    change: {
      type: 'string',
      enum: ['time', 'budget', 'content', 'account'],
      'x-enum-titles': [
        text('ระยะเวลาโครงการ', 'When the project ends'),
        text('สัดส่วนของงวดที่ยังไม่เริ่ม', 'How the instalments not begun yet are shared out'),
        text('เนื้อหาของโครงการ', 'What the project does'),
        text('บัญชีรับเงิน', 'The account that is paid into'),
      ],
      'x-title': text('เรื่องที่ขอแก้ไข', 'What is to change'),
      'x-help': text(
        'บัญชีใหม่ต้องเสนอเปลี่ยนในหน้าองค์กรก่อน',
        'A new account is first proposed on the page of your organisation.',
      ),
    },
    details: {
      type: 'string',
      maxLength: EXPLANATION_CHARS_MAX,
      'x-title': text('ขอเปลี่ยนจากเดิมเป็นอย่างไร', 'From what, and to what'),
    },
  },
  allOf: [
    when('time', {
      projectEndsAt: {
        type: 'string',
        format: 'date-time',
        'x-title': text('วันสิ้นสุดโครงการที่ขอ', 'When the project is to end'),
      },
    }),
    when('budget', {
      remainingShares: {
        type: 'string',
        format: 'shares',
        'x-title': text('สัดส่วนของงวดที่ยังไม่เริ่ม', 'Shares of the instalments not begun yet'),
      },
    }),
  ],
};

/** An appeal says all in its grounds. */
const forms: Readonly<Record<Request, FormSchema>> = { amendment, appeal: { type: 'object', properties: {} } };

/** `ofCall`: of the call that the case answers; null where it answers none. */
export function formOf(process: string, ofCall: FormSchema | null): FormSchema {
  return isRequest(process) ? forms[process] : (ofCall ?? proposalForm);
}
