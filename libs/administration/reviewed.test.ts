import { reviewedContent } from './reviewed.js';

const shown = { 'x-reviewed': true };
const hidden = { 'x-reviewed': false };
const content = {
  requested: '100',
  summary: 'ห้องเรียนชุมชน',
  contact: { name: 'อารี', position: 'ประธาน', address: { province: 'น่าน', street: 'ถนนหลัก' } },
  budget: [
    { item: 'หนังสือ', payee: 'ร้านบ้านสวน' },
    { item: 'โต๊ะ', payee: 'ร้านบ้านสวน' },
  ],
  team: [{ name: 'มาลี' }],
};
const seen = (properties: object, more: object = {}) =>
  reviewedContent({ properties, ...more }, content, new Set(['requested']));

test('of a form that marks nothing, only the facts of the process are shown', () => {
  expect(seen({ summary: {}, contact: {}, budget: {} })).toEqual({ requested: '100' });
  expect(reviewedContent({}, content, new Set())).toEqual({});
});

test('a marked field within a group is shown, and the rest of the group is not', () => {
  const contact = { properties: { position: shown, address: { properties: { province: shown } } } };
  expect(seen({ contact })).toEqual({
    requested: '100',
    contact: { position: 'ประธาน', address: { province: 'น่าน' } },
  });
});

test('a marked column of a table is shown, row by row', () => {
  const budget = { items: { properties: { item: shown, payee: {} } } };
  expect(seen({ budget })).toEqual({ requested: '100', budget: [{ item: 'หนังสือ' }, { item: 'โต๊ะ' }] });
  expect(seen({ budget: { items: { properties: { payee: {} } } } })).toEqual({ requested: '100' });
});

test('a mark holds for all below it, but for what says otherwise', () => {
  const budget = { ...shown, items: { properties: { item: {}, payee: hidden } } };
  const contact = { ...shown, properties: { name: hidden } };
  expect(seen({ budget, contact })).toEqual({
    requested: '100',
    budget: [{ item: 'หนังสือ' }, { item: 'โต๊ะ' }],
    contact: { position: 'ประธาน', address: content.contact.address },
  });
});

test('what a condition adds counts as well, and one word that it is hidden is enough', () => {
  const then = { properties: { team: { items: { properties: { name: shown } } }, summary: shown } };
  expect(seen({ summary: {} }, { allOf: [{ if: {}, then }] })).toMatchObject({
    summary: content.summary,
    team: [{ name: 'มาลี' }],
  });
  expect(seen({ summary: hidden }, { allOf: [{ then }] })).not.toHaveProperty('summary');
});
