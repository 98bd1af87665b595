/** What a document does by itself when it is opened is found by what its parts and objects say of themselves. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { insideOf } from '#libs/files/inside.js';
import { typeOf } from '#libs/files/type.js';
import { temporaryFolder } from '#test/record/places.js';
import { odt, office, officeTypes, pdf } from './samples.js';

let folder: string;
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true }));

async function inside(bytes: Buffer): Promise<string> {
  const path = join(folder, 'document');
  await writeFile(path, bytes);
  return insideOf(path, (await typeOf(path, 'document')) ?? '');
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (type: string, target: string, mode = ' TargetMode="External"') => ({
  'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r1" Type="${types}/${type}" Target="${target}"${mode}/></Relationships>`,
});
const letter = (parts: Record<string, string | Uint8Array>) => office(officeTypes.docx, parts);
const object = (name: string) => Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from(name, 'utf16le')]);
const content = (element: string) =>
  odt({ 'content.xml': `<office:document-content><office:body>${element}</office:body></office:document-content>` });

describe('an office document', () => {
  test.each([
    ['a link that its reader may follow', letter(related('hyperlink', 'https://elsewhere.example/page'))],
    ['the template of its author’s own disk', letter(related('attachedTemplate', 'file:///C:/Templates/Letter.dotx'))],
    ['a picture in it', letter(related('image', 'media/image1.png', ''))],
    ['a table that is linked to another', letter(related('externalLinkPath', 'file:///C:/budget.xlsx'))],
    ['a table in it', letter({ 'word/embeddings/oleObject1.bin': object('Workbook') })],
    ['words about templates', letter({ 'word/document.xml': '<w:t>attachedTemplate https://a.example</w:t>' })],
    ['an open document with an object of its own', content('<draw:object xlink:href="./Object 1"/>')],
    ['an open document with a link', content('<text:a xlink:href="https://elsewhere.example/">x</text:a>')],
  ])('may have %s', async (_, bytes) => {
    expect(await inside(bytes)).toBe('none');
  });

  test.each([
    ['a template of another machine', letter(related('attachedTemplate', 'https://elsewhere.example/a.dotm'))],
    ['… in a share', letter(related('attachedTemplate', String.raw`\\elsewhere\share\a.dotm`))],
    ['… in a share that looks like a disk', letter(related('attachedTemplate', 'file://///elsewhere/a.dotm'))],
    ['… in letters written as numbers', letter(related('attached&#84;emplate', 'h&#116;tp://elsewhere.example/a'))],
    ['an object that is fetched', letter(related('oleObject', 'http://elsewhere.example/x.html!'))],
    ['… of a strict document', letter(related('oleObject', 'mhtml:http://a.example/x!y', ' TargetMode = "EXTERNAL"'))],
    ['a frame', letter(related('frame', 'https://elsewhere.example/'))],
    ['a packaged file', letter({ 'word/embeddings/oleObject1.bin': object('\u0001Ole10Native') })],
    ['a program', letter({ 'word/embeddings/run.EXE': 'MZ' })],
    ['an open document with a fetched object', content('<draw:object-ole xlink:href="https://a.example/x"/>')],
    ['an open document with a frame', content("<draw:floating-frame xlink:type='simple' xlink:href='//a.example/x'/>")],
  ])('may not have %s', async (_, bytes) => {
    expect(await inside(bytes)).toBe('active');
  });

  test('calls no program that lies outside of it', async () => {
    const called = '<script:event-listener xlink:href="vnd.sun.star.script:x.py$run?location=share"/>';
    expect(await inside(content(called))).toBe('macros');
  });

  test('whose relations nobody could read is not taken', async () => {
    const defined = `<!DOCTYPE Relationships [<!ENTITY e "External">]><Relationships/>`;
    expect(await inside(letter({ 'word/_rels/document.xml.rels': defined }))).toBe('unreadable');
    expect(await inside(letter({ 'word/_rels/document.xml.rels': 'not a page' }))).toBe('unreadable');
  });
});

const document = (...objects: string[]) =>
  Buffer.from(
    `%PDF-1.7\n%\u00e2\u00e3\n${objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );
const stream = (dictionary: string, body: string) => `<<${dictionary}>>\nstream\n${body}\nendstream`;
const packed = (text: string) => deflateSync(text).toString('latin1');
const catalogue = '<</Type/Catalog>>';
const action = '<</S/JavaScript/JS(app.alert(1))>>';
const invoice = stream('/Type/EmbeddedFile/Subtype/text#2Fxml/Length 6', '<a/>');
const brought = '<</Type/Filespec/F(invoice.xml)/EF<</F 3 0 R>>>>';

describe('a PDF', () => {
  test.each([
    ['a page', pdf],
    [
      'words about scripts in a string',
      document('<</Type/Catalog/URI(https://a.example/JavaScript/JS (a) \\) /Launch)>>'),
    ],
    ['the same in a picture', document(catalogue, stream('/Length 30', '/JS /JavaScript /Launch'))],
    ['the same in a comment', document(catalogue, '%/JS /Launch\n<</Type/Page>>')],
    ['packed objects', document(catalogue, stream('/Type/ObjStm/Filter/FlateDecode', packed('2 0 <</Type/Page>>')))],
    ['an invoice as data', document(catalogue, brought, invoice)],
    ['packed objects that are encrypted', document(catalogue, stream('/Type/ObjStm/Filter/FlateDecode', 'secret'))],
  ])('may have %s', async (_, bytes) => {
    expect(await inside(bytes)).toBe('none');
  });

  test.each([
    ['a script', document('<</Type/Catalog/OpenAction 2 0 R>>', action)],
    [
      'a script by another spelling',
      document(action.replace('/JavaScript', '/Java#53cript').replace('/JS', '/#4a#53')),
    ],
    ['a script behind an unclosed string', document('(', action)],
    [
      'a script in a packed object',
      document(catalogue, stream('/Type/ObjStm/Filter/FlateDecode', packed(`2 0 ${action}`))),
    ],
    [
      '… that is cut short',
      document(catalogue, stream('/Type/ObjStm', packed(`2 0 ${action.repeat(9)}`).slice(0, -4))),
    ],
    ['a program that it starts', document('<</Type/Catalog/OpenAction<</S/Launch/F(cmd.exe)>>>>')],
    ['a file inside', document(catalogue, brought, stream('/Type/EmbeddedFile/Length 2', 'MZ'))],
    ['a file inside that does not say what it is', document(catalogue, brought, stream('/Length 2', 'MZ'))],
    ['another file beside an invoice', document(catalogue, brought, invoice, brought, stream('/Length 2', 'MZ'))],
  ])('may not have %s', async (_, bytes) => {
    expect(await inside(bytes)).toBe('active');
  });

  test('whose objects would fill the memory is left packed', async () => {
    const bomb = document(catalogue, stream('/Type/ObjStm/Filter/FlateDecode', packed(' '.repeat(64 * 1_048_576))));
    expect(await inside(bomb)).toBe('unreadable');
  });
});
