import { remarksIn } from './remark.js';

describe('remarks on single fields', () => {
  it('are read from the text that they travel in', () => {
    const body = JSON.stringify([{ field: 'summary', words: 'say for whom' }]);
    expect(remarksIn(body)).toEqual([{ field: 'summary', words: 'say for whom' }]);
  });

  it.each(['', 'mend it', '{}', '[]', '[{"field":"summary"}]', '[{"field":"","words":"x"}]', '[null]'])(
    'are not found in %j',
    (body) => expect(remarksIn(body)).toBeNull(),
  );
});
