import { checkForm, ordered } from '#libs/administration/form.js';
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { capacityForm, researchForm } from '#prisma/seed/forms.js';
import type { FormSchema } from '../draft/form-schema.ts';
import { formFrom, rowsOf, type FieldKind, type FieldRow } from './form-rows.ts';

const field = (name: string, kind: FieldKind, more: Partial<FieldRow> = {}): FieldRow => ({
  name,
  kind,
  th: 'ช่อง',
  en: 'Field',
  helpTh: '',
  helpEn: '',
  required: false,
  most: null,
  options: [],
  section: '',
  reviewed: false,
  addsUp: false,
  when: null,
  base: {},
  ...more,
});
const nothing = { form: {}, branches: [], required: [] };
const needed = [
  field('requested', 'amount', { required: true }),
  field('projectEndsAt', 'day', { required: true, base: { type: 'string', format: 'date-time' } }),
];

describe('the list of a form’s fields', () => {
  it.each([
    ['of capacity', capacityForm],
    ['of research', researchForm],
  ])('of the seeded call %s leads back to the very same form', (_, seeded) => {
    const form = ordered(seeded) as FormSchema;
    const { rows, rest } = rowsOf(form);
    expect(ordered(formFrom(rows, rest) as never)).toEqual(form);
  });

  it('shows a field that depends on another right behind it, with the answer that brings it in', () => {
    const { rows } = rowsOf(ordered(capacityForm) as FormSchema);
    const names = rows.map(({ name }) => name);
    expect(names[names.indexOf('area') + 1]).toBe('areaOther');
    expect(rows.find(({ name }) => name === 'areaOther')?.when).toEqual({ field: 'area', value: 'other' });
    expect(rows.find(({ name }) => name === 'ownFunds')?.when).toEqual({ field: 'continuing', value: 'true' });
  });

  it('makes of every kind a form that the API takes', () => {
    const options = [{ value: 'a', th: 'ก', en: 'A' }];
    const kinds: FieldKind[] = ['text', 'long', 'yes_no', 'agree', 'number', 'email', 'file', 'table'];
    const rows = [...needed, ...kinds.map((kind) => field(kind, kind)), field('choice', 'choice', { options })];
    expect(checkForm(formFrom(rows, nothing) as never, csoGrant)).toEqual([]);
  });

  it('says a condition on a yes as a yes, and on a choice as its value', () => {
    const when = (of: string, value: string) => ({ when: { field: of, value } });
    const rows = [
      field('ok', 'yes_no'),
      field('why', 'text', when('ok', 'false')),
      field('x', 'text', when('kind', 'b')),
    ];
    const { allOf = [] } = formFrom(rows, nothing);
    expect(allOf.map((branch) => branch.if?.properties)).toEqual([{ ok: { const: false } }, { kind: { const: 'b' } }]);
  });

  it('carries along what it has no place for', () => {
    const odd = {
      type: 'object',
      properties: { phone: { type: 'string', format: 'thai-phone', 'x-title': { th: 'โทร', en: 'Phone' } } },
      allOf: [{ if: { properties: { phone: { const: '02' } } }, then: { properties: { phone: { maxLength: 9 } } } }],
    } as FormSchema;
    const form = ordered(odd as never) as FormSchema;
    const { rows, rest } = rowsOf(form);
    expect(rows.map(({ kind }) => kind)).toEqual(['other']);
    expect(ordered(formFrom(rows, rest) as never)).toEqual(form);
  });
});
