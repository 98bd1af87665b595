import { holdsIn, whole } from './reach.ts';
import type { Account } from './session.ts';

const held = { role: 'officer', title: { th: '', en: '' }, programmeId: 'p', workstreamId: null, callId: null };
const holder = (narrowed: Partial<Account['roles'][number]>) =>
  ({ roles: [{ ...held, province: null, ...narrowed }] }) as unknown as Account;

test('a role in a programme reaches the programme as such and what lies in it, and no other', () => {
  expect(holdsIn(holder({}), whole('p'), 'officer')).toBe(true);
  expect(holdsIn(holder({}), { programmeId: 'p', callId: 'c' }, 'officer')).toBe(true);
  expect(holdsIn(holder({}), whole('q'), 'officer')).toBe(false);
  expect(holdsIn(holder({}), whole(null), 'officer')).toBe(false);
  expect(holdsIn(holder({ programmeId: null }), whole(null), 'officer')).toBe(true);
  expect(holdsIn(null, whole('p'), 'officer')).toBe(false);
});

test('a role that is narrowed reaches what lies there, what may lie there, and not the programme as such', () => {
  const narrowed = holder({ workstreamId: 'w' });
  expect(holdsIn(narrowed, { programmeId: 'p', workstreamId: 'w' }, 'officer')).toBe(true);
  expect(holdsIn(narrowed, { programmeId: 'p' }, 'officer')).toBe(true);
  expect(holdsIn(narrowed, { programmeId: 'p', workstreamId: 'v' }, 'officer')).toBe(false);
  expect(holdsIn(narrowed, whole('p'), 'officer')).toBe(false);
});
