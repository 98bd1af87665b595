/** Macros in office documents are found by the list of their parts and by what these say of themselves. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { insideOf } from '#libs/files/inside.js';
import { typeOf } from '#libs/files/type.js';
import { temporaryFolder } from '#test/record/places.js';
import { odt, office, officeTypes } from './samples.js';

let folder: string;
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true }));

async function inside(bytes: Buffer, type?: string): Promise<string> {
  const path = join(folder, 'document');
  await writeFile(path, bytes);
  return insideOf(path, type ?? (await typeOf(path, 'document')) ?? '');
}
const letter = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const docx = officeTypes.docx;
const typed = (contentType: string, document = docx) =>
  office(document, { 'word/any.bin': 'D0CF' }, `<Override PartName="/word/any.bin" ContentType="${contentType}"/>`);
const vba = 'application/vnd.ms-office.vbaProject';

test.each([
  ['a letter', office(docx)],
  ['a table', office(officeTypes.xlsx)],
  ['slides', office(officeTypes.pptx)],
  ['an open document', odt()],
  [
    'a letter that speaks of macros',
    office(docx, { 'word/document.xml': '<w:t>vbaProject.bin, Basic/ and &lt;script&gt;</w:t>' }),
  ],
  [
    'an open document that speaks of scripts',
    odt({
      'content.xml':
        '<office:document-content><office:scripts/><text:p>script &lt;script></text:p></office:document-content>',
    }),
  ],
  ['a picture of scripts', odt({ 'Pictures/scripts.png': 'x' })],
])('%s has none', async (_, bytes) => {
  expect(await inside(bytes)).toBe('none');
});

test.each([
  ['a letter', office(docx, { 'word/vbaProject.bin': 'D0CF' })],
  ['a table', office(officeTypes.xlsx, { 'xl/vbaProject.bin': 'D0CF' })],
  ['slides', office(officeTypes.pptx, { 'ppt/vbaProject.bin': 'D0CF' })],
  ['a table with a sheet of macros of 1992', office(officeTypes.xlsx, { 'xl/macrosheets/sheet1.xml': '<x/>' })],
  ['a letter with a control that runs', office(docx, { 'word/activeX/activeX1.xml': '<x/>' })],
  ['a part of another name, which says what it is', typed(vba)],
  ['a name in other letters', office(docx, { 'WORD/VBAPROJECT.BIN': 'D0CF' })],
  ['a path in the other stroke', office(docx, { 'word\\vbaProject.bin': 'D0CF' })],
  ['a type that is written in numbers', typed(vba.replace('vba', '&#x76;&#98;a'))],
  ['a document in the document', office(docx, { 'word/embeddings/Table.xlsm': 'x' })],
  ['an open document', odt({ 'Basic/Standard/Module1.xml': '<script:module/>' })],
  ['an open document with a program', odt({ 'Scripts/python/run.py': 'print()' })],
  ['a program in a document within', odt({ 'Object 1/Basic/Standard/Module1.xml': '<script:module/>' })],
  [
    'text before the body',
    odt({
      'content.xml':
        '<office:document-content><office:scripts><office:script script:language="ooo:Basic">Sub Main</office:script></office:scripts></office:document-content>',
    }),
  ],
])('%s has some', async (_, bytes) => {
  expect(await inside(bytes)).toBe('macros');
});

test('a list of types may be written in letters of two bytes', async () => {
  const types = Buffer.from(`\ufeff<Types ContentType="${vba}"/>`, 'utf16le');
  expect(await inside(office(docx, { '[Content_Types].xml': types }), letter)).toBe('macros');
});

describe('a document that programs could read differently is not taken', () => {
  const whole = office(docx);
  const commented = Buffer.concat([whole.subarray(0, -2), Buffer.from([3, 0]), Buffer.from('abc')]);
  const half = Buffer.from(whole);
  half.writeUInt16LE(2, whole.length - 12);

  test.each([
    ['a second end in the comment', commented],
    ['something behind the end', Buffer.concat([whole, Buffer.from('PK')])],
    ['a list that is cut short', half],
    ['no list at all', whole.subarray(0, whole.lastIndexOf('PK\x01\x02'))],
    ['a definition of letters of its own', typed('&v;', `<!DOCTYPE Types [<!ENTITY v "${vba}">]>${docx}`)],
    ['types that are no text', office(docx, {}, '', 'no page')],
  ])('%s', async (_, bytes) => {
    expect(await inside(bytes, letter)).toBe('unreadable');
  });

  test('one part twice', async () => {
    const [first, second] = ['[Content_Types].xml', '[content_types].xml'];
    const twice = Buffer.from(zipSync({ [first]: strToU8('<Types/>'), [second]: strToU8(`<Types>${vba}</Types>`) }));
    expect(await inside(twice, letter)).toBe('unreadable');
  });

  test('one that would fill the memory is left packed', async () => {
    const megabytes = 64;
    const bomb = office(docx, {}, `<!--${' '.repeat(megabytes * 1_048_576)}-->`);
    const before = process.memoryUsage().arrayBuffers;
    expect(await inside(bomb, letter)).toBe('unreadable');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1_048_576);
  });
});
