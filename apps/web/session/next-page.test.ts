import { nextPage } from './next-page.ts';

test.each([
  ['/th', '/th'],
  ['/en/cases/1?tab=money#form', '/en/cases/1?tab=money#form'],
  ['/th//elsewhere.test', '/th//elsewhere.test'],
])('a page of ours, %s, is gone on to', (asked, next) => {
  expect(nextPage(asked)).toEqual({ next });
});

test.each([
  'https://elsewhere.test/th',
  '//elsewhere.test/th',
  '/\\elsewhere.test/th',
  '\t//elsewhere.test/th',
  '/th/..//elsewhere.test',
  '/th/%2e%2e//elsewhere.test',
  'javascript:alert(1)',
  '/docs',
  'http://',
  undefined,
  ['/th'],
])('%j is none, and says so even where the router would keep what the address said', (asked) => {
  const next = nextPage(asked);
  expect(next.next).toBeUndefined();
  expect({ next: asked, ...next }).toEqual({ next: undefined });
});
