/** Small files that are what they say, and some that are not. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const csv = Buffer.from('\ufeffรายการ,จำนวนเงิน\nค่าวิทยากร,5000\n');
/** As an older spreadsheet saves Thai. */
export const csv874 = Buffer.from([0xc3, 0xd2, 0xc2, 0x2c, 0x31, 0x0d, 0x0a]);
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');
export const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);

/** What `[Content_Types].xml` says that the document is. */
const main = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}.main+xml"/>`;
const openXml = 'application/vnd.openxmlformats-officedocument';
export const officeTypes = {
  docx: main('word/document.xml', `${openXml}.wordprocessingml.document`),
  docm: main('word/document.xml', 'application/vnd.ms-word.document.macroEnabled'),
  xlsx: main('xl/workbook.xml', `${openXml}.spreadsheetml.sheet`),
  pptx: main('ppt/presentation.xml', `${openXml}.presentationml.presentation`),
};

/** A document of such a type with these parts; `more` is what its list of types says besides. */
export function office(type: string, parts: Record<string, string | Uint8Array> = {}, more = '', head = ''): Buffer {
  const [, doctype = '', rest = type] = /^(<!DOCTYPE.*\]>)(.*)$/s.exec(type) ?? [];
  return zipped({ '[Content_Types].xml': `${head}${doctype}<Types>${rest}${more}</Types>`, ...parts });
}

export function odt(parts: Record<string, string> = {}): Buffer {
  const content = '<office:document-content><office:scripts/><office:body/></office:document-content>';
  return zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts });
}

function zipped(parts: Record<string, string | Uint8Array>): Buffer {
  const entries = Object.entries(parts).map(([name, content]): [string, Zippable[string]] => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { level: name === 'mimetype' ? 0 : 6 }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}
