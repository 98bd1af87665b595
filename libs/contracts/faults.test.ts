import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';
import { NewAnswer } from './case.js';
import { faults, wordsOf } from './faults.js';
import { NewMeeting } from './meeting.js';
import { Instant, Title, wordsUpTo } from './value.js';

const messagesOf = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message) ?? [];

test('every fault has a name that its schemas use, and words in both languages', async () => {
  const folder = join(root, 'libs/contracts');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.startsWith('faults'));
  const all = (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  expect(all).not.toMatch(/\berror: ['"`]/);
  for (const [key, { th, en }] of Object.entries(faults)) {
    expect(all).toContain(`fault('${key}')`);
    expect([th, en]).toEqual([expect.stringMatching(/[ก-๙]/), expect.stringMatching(/^[A-Z].*\.$/)]);
    expect(wordsOf(key)).toEqual({ th, en });
  }
});

test.each(['\u200B', '\u200B\u200D ', '\u2060', '\u0E48', '\uFEFF'])('words that nobody sees are none: %j', (text) => {
  expect(messagesOf(wordsUpTo(10).safeParse(text)).length).toBeGreaterThan(0);
});

test('reasons that nobody sees give no reasons', () => {
  const seen = { visit: 1, contentHash: '' };
  const answer = { seen, outcome: 'ineligible', texts: [{ kind: 'reasons', body: '\u200B' }] };
  expect(messagesOf(NewAnswer.safeParse(answer))).toEqual(['invisible']);
});

test.each(['👍', '…', 'ก', '1', 'เรียน\nคณะกรรมการ'])('words that are seen are words: %j', (text) => {
  expect(wordsUpTo(100).safeParse(text).success).toBe(true);
});

test.each(['a\r\nBcc: x@example.test', 'จ่าย \u202E005', 'a\u2028b'])(
  'a title is one line, written one way: %j',
  (text) => {
    expect(messagesOf(Title.safeParse(text))).toEqual(['not_one_line']);
  },
);

test.each(['9999-12-31T23:59:59-14:00', '0000-01-01T00:00:00Z', '2570-01-01T00:00:00+07:00'])(
  'an instant in a year that no case speaks of asks back: %s',
  (text) => {
    expect(messagesOf(Instant.safeParse(text))).toEqual(['year_implausible']);
  },
);

test('one person does not make a quorum by being named four times', () => {
  const meeting = {
    programmeId: '01a224af-5744-7367-86ce-b8778d071fa1',
    role: 'subcommittee',
    title: 'ประชุม',
    heldAt: '2026-11-29T03:00:00Z',
    attendance: ['ก', 'ก', 'ก', 'ก'],
  };
  expect(messagesOf(NewMeeting.safeParse(meeting))).toEqual(['attendance_named_twice']);
});
