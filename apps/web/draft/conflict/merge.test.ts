import { merged } from './merge.ts';

const base = { title: 'ชื่อ', summary: 'สรุป', 'costs.0.item': 'ค่าเดินทาง' };

describe('two editors of one draft', () => {
  test('who changed different fields both keep theirs, and are asked nothing', () => {
    const mine = { ...base, title: 'ชื่อใหม่' };
    const theirs = { ...base, summary: 'สรุปใหม่' };
    expect(merged(base, mine, theirs)).toEqual({
      values: { ...base, title: 'ชื่อใหม่', summary: 'สรุปใหม่' },
      both: [],
    });
  });

  test('who changed the same field are asked about that one', () => {
    const { values, both } = merged(base, { ...base, title: 'ก' }, { ...base, title: 'ข', summary: 'ค' });
    expect(both).toEqual(['title']);
    expect(values).toEqual({ ...base, title: 'ก', summary: 'ค' });
  });

  test('who wrote the same are asked nothing', () => {
    const same = { ...base, title: 'ก' };
    expect(merged(base, same, { ...same }).both).toEqual([]);
  });

  test('are asked about a table as a whole, whose rows may have moved', () => {
    const mine = { title: 'ชื่อ', summary: 'สรุป' };
    const theirs = { ...base, 'costs.1.item': 'ค่าอาหาร' };
    expect(merged(base, mine, theirs).both).toEqual(['costs']);
  });

  test('a row that one of them removed stays removed', () => {
    const mine = { ...base, title: 'ก' };
    expect(merged(base, mine, { title: 'ชื่อ', summary: 'สรุป' }).values).toEqual({ title: 'ก', summary: 'สรุป' });
  });
});
