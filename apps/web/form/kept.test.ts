import { keptName, sorted } from './kept.ts';

describe('what was typed and not sent', () => {
  const typed = { title: 'ชื่อใหม่', reason: 'เพราะ' };
  const over = { title: 'ชื่อเดิม', reason: '' };

  test('comes back where it was typed, when the form begins as it did then', () => {
    expect(sorted({ typed, over }, { title: 'ชื่อเดิม', active: 'yes' })).toEqual({ fitting: typed, late: {} });
  });

  test('is not put over what another person changed meanwhile', () => {
    const found = sorted({ typed, over }, { title: 'ชื่อของคนอื่น' });
    expect(found).toEqual({ fitting: { reason: 'เพราะ' }, late: { title: { typed: 'ชื่อใหม่', over: 'ชื่อเดิม' } } });
  });

  test('that was saved since is not late', () => {
    expect(sorted({ typed, over }, { title: 'ชื่อใหม่' }).late).toEqual({});
  });

  test('is found by the person who typed it alone', () => {
    const names = ['p1', 'p2', null].map((person) => keptName(person, 'holiday'));
    expect(new Set(names).size).toBe(3);
  });
});
