import { anyHolder, text } from './catalogue/phrases.js';
import { checkProcess } from './check.js';
import { defineProcess } from './definition.js';

/**
 * Each misspelling below must fail to compile: the compiler refuses an unused `@ts-expect-error`. What slips past the
 * compiler (a definition out of the database) is for the checker, which must find the same three.
 */
test('a misspelt stage, role or end does not compile', () => {
  const title = text('คำขอ', 'Request');
  const misspelt = defineProcess({
    key: 'request',
    version: 1,
    subject: 'application',
    title,
    roles: [{ key: 'citizen', title, kind: 'party' }],
    facts: [],
    start: 'draft',
    stages: [
      {
        key: 'draft',
        title,
        // @ts-expect-error there is no role citicen
        asks: [anyHolder('submission', 'citicen', ['submit', 'leave'])],
        clocks: [],
        outcomes: [
          // @ts-expect-error there is no stage darft
          { key: 'submit', title, to: [{ to: 'darft' }] },
          // @ts-expect-error there is no end gone
          { key: 'leave', title, to: [{ to: { end: 'gone' } }] },
        ],
      },
    ],
    ends: [{ key: 'withdrawn', title, kind: 'withdrawn' }],
  });
  const rules = checkProcess(misspelt).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['unknown_role', 'unknown_stage', 'unknown_end']));
});
