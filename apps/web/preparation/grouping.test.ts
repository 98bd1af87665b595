import { membersOf, placeOf } from './grouping.ts';

test('what was grouped before stays in its issue, though its comment is not on the page yet', () => {
  const values = {
    result: '',
    'issue.0.title': 'เพดาน',
    [placeOf('seen')]: '1',
    [placeOf('further')]: '0',
    [placeOf('none')]: '',
  };
  expect(membersOf(0, values)).toEqual(['further']);
  expect(membersOf(1, values)).toEqual(['seen']);
});
