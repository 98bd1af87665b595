import { legalRegister } from '#libs/process/legal-register.js';
import { accountMessages } from './account/account-messages.js';
import { mayWait, mustBeAtOnce, noticeKinds, toMailboxes } from './kinds.js';
import { messages } from './messages.js';
import { peopleMessages } from './people/people-messages.js';

const all = [...messages.keys(), ...peopleMessages.keys(), ...accountMessages.keys()];

test('every message is of one kind, or goes to mailboxes without an account', () => {
  const sorted = [...noticeKinds.flatMap((kind) => kind.messages), ...toMailboxes].toSorted();
  expect(sorted).toEqual(all.toSorted());
});

test('what may not wait rests on a row of the legal register, with its source and how sure we are of it', () => {
  const fixed = noticeKinds.filter(({ atOnce }) => atOnce !== undefined);
  expect(fixed.map(({ key }) => key)).toEqual([
    'decision',
    'returned',
    'report_overdue',
    'consultation_told',
    'payee',
    'call_shortened',
    'security',
    'privacy',
  ]);
  for (const kind of fixed) expect(legalRegister).toContain(mustBeAtOnce(kind));
});

test('a letter from which a period runs never waits for a digest', () => {
  const { messages: waiting } = mayWait();
  expect(waiting).toContain('reminder');
  for (const key of ['decision', 'returned', 'new_device', 'account_changed']) expect(waiting).not.toContain(key);
});
