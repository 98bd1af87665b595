import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountMessages } from '#libs/notices/account/account-messages.js';
import { messages } from '#libs/notices/messages.js';
import { peopleMessages } from '#libs/notices/people/people-messages.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import { root } from '#libs/settings/root.js';
import { fill, type Text, type Texts } from './text.ts';

const web = join(root, 'apps/web');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && name !== 'routeTree.gen.ts')
  .map((name) => ({ name, source: readFileSync(join(web, name), 'utf8') }));

/** Every object of texts by the name under which it is exported. */
async function allTexts(): Promise<{ file: string; name: string; texts: Texts }[]> {
  const found = files
    .filter(({ name }) => name.endsWith('/texts.ts'))
    .map(async ({ name: file }) => {
      const exported = (await import(join(web, file))) as Record<string, unknown>;
      return Object.entries(exported).flatMap(([name, texts]) =>
        name.endsWith('Texts') ? [{ file, name, texts: texts as Texts }] : [],
      );
    });
  return (await Promise.all(found)).flat();
}

const formsOf = ({ th, en }: Text) => [th, ...(typeof en === 'string' ? [en] : [en.one, en.other])];
const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Looked up by what the data says (`name in needTexts`): their keys stand in no source. */
const byData = [
  'effectTexts',
  'accountTexts',
  'changeFieldTexts',
  'changeKindTexts',
  'fieldKindTexts',
  'laneTexts',
  'needTexts',
  'eventTexts',
  'messageTexts',
  'noticeStateTexts',
  'orderStateTexts',
  'letterTexts',
];

const definitions = /defineTexts\(\{[\s\S]*?\n\}\);/g;

/** Values that come from the API or the libs, and are said as they are: `t(call.mode)`, `t(parsed.problem)`. */
const values = ['apps/web/api/schema.ts', 'libs/calendar/buddhist-era.ts', 'libs/money/satang.ts']
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

describe('the texts of the pages', () => {
  test('every one is used', async () => {
    const texts = await allTexts();
    expect(texts.length).toBeGreaterThan(10);
    const unused = texts
      .filter(({ name }) => !byData.includes(name))
      .flatMap(({ file, name, texts: all }) => {
        const users = files
          .filter(({ source }) => new RegExp(`\\b${name}\\b`).test(source))
          .map(({ source }) => source);
        // A key that is put together: t(`status_${status}`).
        const parts = users.flatMap((source) => [...source.matchAll(/\(`(\w*)\$\{[^}]*\}(\w*)`/g)]);
        const isUsed = (key: string) =>
          parts.some(([, start = '', end = '']) => start + end !== '' && key.startsWith(start) && key.endsWith(end)) ||
          users.some((source) => new RegExp(`['.]${key}\\b`).test(source.replace(definitions, ''))) ||
          new RegExp(`['"]${key}['"]`).test(values);
        return Object.keys(all)
          .filter((key) => !isUsed(key))
          .map((key) => `${file} ${name}.${key}`);
      });
    expect(unused).toEqual([]);
  });

  test('both languages speak of the same values, and none is empty', async () => {
    for (const { name, texts } of await allTexts()) {
      for (const [key, text] of Object.entries(texts)) {
        for (const form of formsOf(text)) {
          expect({ name, key, empty: form.trim() === '' }).toEqual({ name, key, empty: false });
          // A singular may leave its number out.
          for (const value of namesIn(form))
            expect({ name, key, known: namesIn(text.th).includes(value) }).toEqual({ name, key, known: true });
        }
      }
    }
  });

  test('English is English: the name of the other language alone is written in Thai', async () => {
    const thai = (await allTexts()).flatMap(({ name, texts }) =>
      Object.entries(texts)
        .filter(([, text]) =>
          formsOf(text)
            .slice(1)
            .some((form) => /[\u0E00-\u0E7F]/.test(form)),
        )
        .map(([key]) => `${name}.${key}`),
    );
    expect(thai).toEqual(['layoutTexts.otherLanguage']);
  });

  test('whatever a seeded process asks for has a name in both languages, and no other', async () => {
    const needs = catalogue.flatMap(({ stages }) =>
      stages.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.needs ?? [])),
    );
    const names = needs
      .filter((need) => !need.startsWith('reasons'))
      .flatMap((need) => need.split(':')[1]?.split('<=')[0] ?? []);
    const known = (await allTexts()).find(({ name }) => name === 'needTexts')?.texts ?? {};
    expect(Object.keys(known).sort()).toEqual([...new Set(names)].sort());
  });

  test('whatever letter is sent has a name among one’s letters', async () => {
    const all = await allTexts();
    const named = ['messageTexts', 'letterTexts'].flatMap((texts) =>
      Object.keys(all.find(({ name }) => name === texts)?.texts ?? {}),
    );
    expect(named.sort()).toEqual([...messages.keys(), ...peopleMessages.keys(), ...accountMessages.keys()].sort());
  });

  test('a value is filled in with its form for one and for many, and numbers with their commas', () => {
    const text = { th: 'เหลือ {count} วัน', en: { one: '{count} day left', other: '{count} days left' } };
    expect(fill(text, 'en', { count: 1 })).toBe('1 day left');
    expect(fill(text, 'en', { count: 1200 })).toBe('1,200 days left');
    expect(fill(text, 'th', { count: 0 })).toBe('เหลือ 0 วัน');
  });
});
