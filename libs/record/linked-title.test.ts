import { linkedTitle } from './linked-title.js';

describe('the title of a case beside a case', () => {
  const law = { parentId: null, title: 'ร่างพระราชบัญญัติ ก · ข' };

  test('says what it is, which of several, and of what', () => {
    expect(linkedTitle('ประเมินผล', 1, law)).toBe('ประเมินผล 1 · ร่างพระราชบัญญัติ ก · ข');
  });

  test('of its own second round does not say that twice', () => {
    const first = { parentId: 'law', title: linkedTitle('ประเมินผล', 1, law) };
    expect(linkedTitle('ประเมินผล', 2, first)).toBe('ประเมินผล 2 · ร่างพระราชบัญญัติ ก · ข');
  });

  test('keeps the title of a parent that somebody named in words of their own', () => {
    expect(linkedTitle('รายงาน', 1, { parentId: 'case', title: 'ขอขยายเวลา' })).toBe('รายงาน 1 · ขอขยายเวลา');
  });
});
