import { escapeHtml, escapeLines } from './escape.js';

test('what is markup in HTML is text afterwards, between tags and in quotes', () => {
  expect(escapeHtml(`<b title="a" class='b'>ก & ข</b>`)).toBe(
    '&lt;b title=&quot;a&quot; class=&#39;b&#39;&gt;ก &amp; ข&lt;/b&gt;',
  );
});

test('what is escaped already is escaped again, so that it reads as it was written', () => {
  expect(escapeHtml('&lt;')).toBe('&amp;lt;');
});

test('lines stay lines', () => {
  expect(escapeLines('<1>\nสอง')).toBe('&lt;1&gt;<br>สอง');
});
