import { sectionIn } from './section.ts';

test.each([
  ['s.12', 'มาตรา 12'],
  ['s.14 ¶2', 'มาตรา 14 วรรค 2'],
  ['ss.37, 40', 'มาตรา 37, 40'],
  ['s.193/8', 'มาตรา 193/8'],
])('%s is %s in Thai, and stays as it is in English', (section, thai) => {
  expect([sectionIn(section, 'th'), sectionIn(section, 'en')]).toEqual([thai, section]);
});

test('a basis without a section has none', () => {
  expect(sectionIn(null, 'th')).toBeNull();
});
