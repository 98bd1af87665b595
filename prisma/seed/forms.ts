/** Illustrative forms and rubrics of the seeded calls, and how an application to each could be filled in. */
import type { CallBody } from '#libs/contracts/call.js';
import { provincesIn } from '#libs/contracts/provinces.js';

const said = (th: string, en: string) => ({ th, en });
type Said = ReturnType<typeof said>;

const text = (title: Said, maxLength: number, help?: Said) => ({
  type: 'string',
  minLength: 1,
  maxLength,
  'x-title': title,
  ...(help && { 'x-help': help }),
  ...(maxLength > 300 && { 'x-widget': 'textarea' }),
});
const choice = (title: Said, choices: Readonly<Record<string, Said>>) => ({
  type: 'string',
  enum: Object.keys(choices),
  'x-enum-titles': Object.values(choices),
  'x-title': title,
});
const yes = (title: Said) => ({ type: 'boolean', 'x-title': title });
const whole = (title: Said, minimum: number, maximum: number) => ({
  type: 'integer',
  minimum,
  maximum,
  'x-title': title,
});
const satang = (title: Said, help?: Said) => ({
  type: 'string',
  format: 'satang',
  'x-title': title,
  ...(help && { 'x-help': help }),
  'x-widget': 'money',
});

/** Shown to those who judge blind: it says nothing of whose application it is. */
const reviewed = <S extends object>(schema: S) => ({ ...schema, 'x-reviewed': true });

const requested = satang(said('วงเงินที่ขอ', 'Amount requested'));
const projectEndsAt = {
  type: 'string',
  format: 'date-time',
  'x-title': said('วันสิ้นสุดโครงการ', 'End of the project'),
  'x-widget': 'date',
};
const accepted = {
  ...yes(said('ข้าพเจ้ายืนยันว่าข้อมูลเป็นความจริง', 'I confirm that this is true')),
  const: true,
};
const province = {
  type: 'string',
  enum: provincesIn('th').map(({ code }) => code),
  'x-enum-titles': provincesIn('th').map(({ th, en }) => said(th, en)),
  'x-title': said('จังหวัดที่ดำเนินการ', 'Province'),
};
const paper = (title: Said, help: Said) => ({ type: 'string', format: 'file', 'x-title': title, 'x-help': help });
const budget = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  'x-adds-up-to': ['requested', 'ownFunds'],
  'x-title': said('แผนการใช้เงิน', 'Budget'),
  items: {
    type: 'object',
    required: ['item', 'amount'],
    properties: {
      item: text(said('รายการ', 'Item'), 200),
      amount: satang(said('จำนวนเงิน', 'Amount')),
    },
  },
};

/** Asks for more where an answer makes it needed. */
const when = (field: string, value: unknown, then: object) => ({
  if: { required: [field], properties: { [field]: { const: value } } },
  then,
});

export const capacityForm = {
  type: 'object',
  'x-sections': [
    { key: 'project', title: said('โครงการ', 'The project') },
    { key: 'money', title: said('การเงิน', 'Money') },
  ],
  required: ['summary', 'area', 'requested', 'budget', 'projectEndsAt', 'accepted'],
  properties: {
    summary: { ...text(said('สรุปโครงการ', 'Summary'), 3_000), 'x-section': 'project' },
    area: {
      ...choice(said('ด้านที่จะพัฒนา', 'What is to be strengthened'), {
        governance: said('ธรรมาภิบาลและการบริหารองค์กร', 'Governance and management'),
        people: said('ทักษะของคนทำงาน', 'Skills of staff and volunteers'),
        network: said('เครือข่าย', 'Networks'),
        other: said('อื่น ๆ', 'Something else'),
      }),
      'x-section': 'project',
    },
    province: { ...province, 'x-section': 'project' },
    beneficiaries: { ...whole(said('จำนวนผู้ได้รับประโยชน์', 'People who benefit'), 1, 1_000_000), 'x-section': 'project' },
    projectEndsAt: { ...projectEndsAt, 'x-section': 'project' },
    plan: {
      ...paper(
        said('แผนงานโดยละเอียด', 'Plan in detail'),
        said('ไฟล์ PDF, Word, Excel, ภาพ หรือข้อความ ถ้ามี', 'PDF, Word, Excel, a picture or text, if you have one'),
      ),
      'x-section': 'project',
    },
    requested: { ...requested, 'x-section': 'money' },
    continuing: { ...yes(said('เป็นโครงการต่อเนื่อง', 'This continues an earlier project')), 'x-section': 'money' },
    budget: { ...budget, 'x-section': 'money' },
    accepted: { ...accepted, 'x-section': 'money' },
  },
  allOf: [
    when('area', 'other', {
      required: ['areaOther'],
      properties: { areaOther: { ...text(said('โปรดระบุด้าน', 'Please say what'), 200), 'x-section': 'project' } },
    }),
    when('continuing', true, {
      required: ['ownFunds', 'earlierReference'],
      properties: {
        ownFunds: { ...satang(said('เงินสมทบขององค์กร', 'Own contribution')), 'x-section': 'money' },
        earlierReference: {
          ...text(said('เลขที่เรื่องเดิม', 'Reference of the earlier grant'), 60),
          'x-section': 'money',
        },
      },
    }),
  ],
};

export const researchForm = {
  type: 'object',
  required: ['question', 'method', 'requested', 'budget', 'projectEndsAt', 'human', 'accepted'],
  properties: {
    question: reviewed(text(said('คำถามวิจัย', 'Research question'), 1_000)),
    method: reviewed(text(said('วิธีวิจัย', 'Method'), 3_000)),
    use: reviewed(text(said('การนำผลไปใช้', 'How the findings will be used'), 2_000)),
    human: reviewed(yes(said('เก็บข้อมูลจากบุคคล', 'It collects data from people'))),
    projectEndsAt,
    requested,
    budget: reviewed(budget),
    accepted,
  },
  allOf: [
    when('human', true, {
      required: ['ethics'],
      properties: {
        ethics: choice(said('การรับรองจริยธรรมการวิจัย', 'Ethics approval'), {
          granted: said('ได้รับแล้ว', 'Granted'),
          applied: said('อยู่ระหว่างขอ', 'Applied for'),
          exempt: said('ได้รับยกเว้น', 'Exempt'),
        }),
      },
    }),
  ],
};

const criterion = (key: string, weight: number, title: Said, guide: Said) => ({ key, weight, max: 5, title, guide });

export const capacityRubric: CallBody['rubric'] = [
  criterion(
    'need',
    30,
    said('ความจำเป็น', 'Need'),
    said('ปัญหาชัดเจนและเกี่ยวกับชุมชนจริง', 'The problem is clear, and the community’s own'),
  ),
  criterion(
    'plan',
    30,
    said('แผนงานเป็นไปได้', 'Feasible plan'),
    said('กิจกรรม เวลา และผู้รับผิดชอบสอดคล้องกัน', 'Activities, time and people fit together'),
  ),
  criterion(
    'budget',
    20,
    said('งบประมาณเหมาะสม', 'Reasonable budget'),
    said('ค่าใช้จ่ายจำเป็นและคุ้มค่า', 'What is spent is needed, and worth it'),
  ),
  criterion(
    'lasting',
    20,
    said('ความยั่งยืน', 'Lasting effect'),
    said('ผลที่ได้คงอยู่หลังจบโครงการ', 'What is gained outlasts the project'),
  ),
];

export const researchRubric: CallBody['rubric'] = [
  criterion(
    'question',
    40,
    said('คุณค่าของคำถาม', 'Worth of the question'),
    said('ตอบสิ่งที่ภาคประชาสังคมต้องการรู้', 'It answers what civil society wants to know'),
  ),
  criterion(
    'method',
    40,
    said('ระเบียบวิธี', 'Method'),
    said('วิธีเหมาะกับคำถามและถูกจริยธรรม', 'It fits the question, and is ethical'),
  ),
  criterion(
    'use',
    20,
    said('การใช้ประโยชน์', 'Use'),
    said('มีแผนเผยแพร่และนำไปใช้', 'There is a plan to publish and use it'),
  ),
];

const baht = (amount: number) => `${amount}00`;

/** By size, as one fund’s pages have it; a continuing project brings a quarter of its own. */
export const bands: CallBody['bands'] = [
  { key: 'small', title: said('ขนาดเล็ก', 'Small'), upTo: baht(50_000), ownShare: 25 },
  { key: 'medium', title: said('ขนาดกลาง', 'Medium'), upTo: baht(300_000), ownShare: 25 },
  { key: 'large', title: said('ขนาดใหญ่', 'Large'), upTo: baht(3_000_000), ownShare: 25 },
];

/** What the form of the seeded rolling call asks for beside the end of the project. `amount`: satang. */
export const filledIn = (amount: string) => ({
  summary: 'ห้องเรียนชุมชนสำหรับคนทำงานภาคประชาสังคม (ตัวอย่าง)',
  area: 'people',
  requested: amount,
  budget: [{ item: 'ค่าวิทยากรและสถานที่ (ตัวอย่าง)', amount }],
  accepted: true,
});
