/** What a file goes through on its way in: its name, its type, the scanner, and the disk; and on its way out again. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import {
  FILE_BYTES_MAX,
  FILE_NAME_CHARS_MAX,
  UPLOADED_BYTES_PER_PERSON_PER_DAY,
  UPLOADS_AT_ONCE_PER_PERSON,
} from '#libs/contracts/limits.js';
import { Files, type Upload } from '#libs/files/files.js';
import { nameOfType, neutralName } from '#libs/files/name.js';
import { clamd } from '#libs/files/scanner.js';
import { FileStore } from '#libs/files/store.js';
import { typeOf } from '#libs/files/type.js';
import { sha256 } from '#libs/record/canonical.js';
import { temporaryFolder } from '#test/record/places.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { startClamd, type ClamdStandIn } from './clamd.js';
import { csv, csv874, html, odt, office, officeTypes, pdf, png, program } from './samples.js';

const organisationId = '01900000-0000-7000-8000-000000000001';
const PATIENCE_MS = 300;

let database: FreshDatabase;
let folder: string;
let scanner: ClamdStandIn;
let store: FileStore;
let files: Files;
let count = 0;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await temporaryFolder();
  scanner = await startClamd();
  store = new FileStore(join(folder, 'files'));
  files = new Files(database.pool, store, clamd(scanner.address, PATIENCE_MS));
  await database.pool.query(`INSERT INTO organisation (id, kind, name) VALUES ($1, 'cso', 'มูลนิธิ')`, [organisationId]);
});
beforeEach(() => void (scanner.mood = 'by-content'));
afterAll(async () => {
  await scanner.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const upload = (change: Partial<Upload> = {}): Upload => ({
  owner: { kind: 'organisationId', id: organisationId },
  purpose: 'attachment',
  name: 'แผนงาน.pdf',
  userId: 'somchai',
  key: `upload-${(count += 1)}`,
  ...change,
});
const send = (bytes: Buffer, change: Partial<Upload> = {}) => files.receive(upload(change), Readable.from([bytes]));
const unique = (bytes = pdf) => Buffer.concat([bytes, Buffer.from(`%${(count += 1)}\n`)]);

/** Everything that lies in the store, whole or in part. */
async function lying(): Promise<string[]> {
  const all = await readdir(store.directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
const rows = async () => (await database.pool.query('SELECT FROM file')).rowCount;

describe('a name', () => {
  test.each([
    ['แผนงาน ปี ๒๕๖๙.pdf', 'แผนงาน ปี ๒๕๖๙.pdf'],
    ['ทําแผน.pdf', 'ทำแผน.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\งบ.xlsx', 'งบ.xlsx'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['"><script>.png', '___script_.png'],
    ['..hidden', 'hidden'],
    ['CON.txt', '_CON.txt'],
    ['a\u00ad\u3164\u{e0041}b.pdf', 'ab.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(neutralName(given)).toBe(kept);
  });

  test.each(['', '...', '\u200b\u202e', '///', '\u3164', `a${'\u0e34'.repeat(200)}.pdf`])(
    'of %j nothing is left',
    (given) => {
      expect(neutralName(given)).toBeNull();
    },
  );

  test('that is too long is cut between letters, and keeps its extension', () => {
    const kept = neutralName(`${'ที่'.repeat(200)}.pdf`)!;
    expect(kept.length).toBeLessThanOrEqual(FILE_NAME_CHARS_MAX);
    expect(kept).toMatch(/^(ที่)+\.pdf$/);
  });
});

describe('a name that says something else than the bytes', () => {
  test.each([
    ['application/pdf', 'แผนงาน.PDF', 'แผนงาน.PDF'],
    ['image/jpeg', 'photo.jpeg', 'photo.jpeg'],
    ['text/plain', 'start.bat', 'start.bat.txt'],
    ['text/plain', 'page.html', 'page.html.txt'],
    ['application/pdf', 'invoice.exe', 'invoice.exe.pdf'],
    ['application/pdf', 'pdf', 'pdf.pdf'],
  ] as const)('%s called %s is kept as %s', (type, given, kept) => {
    expect(nameOfType(given, type)).toBe(kept);
  });

  test('is as long as a name may be, too', () => {
    const long = neutralName(`${'ก'.repeat(200)}.exe`)!;
    const kept = nameOfType(long, 'application/pdf')!;
    expect(kept).toMatch(/^ก+\.pdf$|\.exe\.pdf$/);
    expect(kept.length).toBeLessThanOrEqual(FILE_NAME_CHARS_MAX);
  });

  test('is mended when its bytes have come', async () => {
    expect(await send(unique(), { name: 'ใบสมัคร.exe' })).toMatchObject({ name: 'ใบสมัคร.exe.pdf' });
  });
});

describe('a type', () => {
  test.each([
    ['application/pdf', pdf, 'x.txt'],
    ['image/png', png, 'x.pdf'],
    ['text/csv', csv, 'งบ.CSV'],
    ['text/csv', csv874, 'old.csv'],
    ['text/plain', csv, 'x.html'],
    [null, html, 'x.csv'],
    [null, Buffer.concat([Buffer.from('\ufeff'), html]), 'x.txt'],
    ['application/x-msdownload', program, 'x.pdf'],
    [null, Buffer.from([1, 2, 3, 4]), 'x.txt'],
  ])('is %s by its bytes', async (type, bytes, name) => {
    const path = join(folder, 'sample');
    await writeFile(path, bytes);
    expect(await typeOf(path, name)).toBe(type);
  });
});

describe('an upload', () => {
  test('lies under its hash, with a row that says what came, from whom and when', async () => {
    const bytes = unique();
    const row = await send(bytes);
    expect(row).toMatchObject({
      name: 'แผนงาน.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      sha256: sha256(bytes),
      scan: 'clean',
      uploadedBy: 'somchai',
      erasedAt: null,
    });
    expect(row.beganAt <= row.storedAt).toBe(true);
    expect(await readFile(store.pathOf(row.sha256))).toEqual(bytes);
    expect(scanner.seen.at(-1)).toEqual(bytes);
  });

  test.each([
    ['file_type_not_allowed', 'is a program', program, {}],
    ['file_type_not_allowed', 'is a page', html, {}],
    ['file_type_not_allowed', 'is no scan, where scans are asked for', csv, { purpose: 'verification' }],
    ['file_empty', 'is empty', Buffer.alloc(0), {}],
    ['file_name_invalid', 'has no name', pdf, { name: '\u202e/' }],
    ['file_has_macros', 'is made to carry macros', office(officeTypes.docm), {}],
    ['file_has_macros', 'has macros within', office(officeTypes.docx, { 'word/vbaProject.bin': 'x' }), {}],
    ['file_has_macros', 'has a program within', odt({ 'Basic/Standard/Module1.xml': '<x/>' }), {}],
    [
      'file_has_active_content',
      'runs a script',
      Buffer.concat([pdf, Buffer.from('2 0 obj<</S/JavaScript>>endobj\n')]),
      {},
    ],
    ['file_type_not_allowed', 'has something behind its end', Buffer.concat([odt(), Buffer.from('PK')]), {}],
    ['file_infected', 'the scanner knows', Buffer.concat([pdf, Buffer.from('EICAR')]), {}],
    ['file_too_large', 'is too large', Buffer.alloc(FILE_BYTES_MAX + 1), {}],
  ] as const)('is refused with %s when it %s, and nothing of it is kept', async (code, _, bytes, change) => {
    const before = [await lying(), await rows()];
    await expect(send(bytes, change)).rejects.toMatchObject({ code });
    expect([await lying(), await rows()]).toEqual(before);
  });

  test('that breaks off leaves nothing half-written', async () => {
    const before = [await lying(), await rows()];
    const broken = Readable.from(
      (function* () {
        yield pdf;
        throw new Error('the line is dead');
      })(),
    );
    await expect(files.receive(upload(), broken)).rejects.toThrow('the line is dead');
    expect([await lying(), await rows()]).toEqual(before);
  });

  test.each(['hang', 'gone'] as const)(
    'is held while the scanner is in the mood %s, and looked at again',
    async (mood) => {
      scanner.mood = mood;
      const good = await send(unique());
      const bad = await send(Buffer.concat([unique(), Buffer.from('EICAR')]));
      expect([good.scan, bad.scan]).toEqual(['held', 'held']);
      expect(await files.attend()).toEqual({ clean: 0, infected: 0 });
      scanner.mood = 'by-content';
      expect(await files.attend()).toEqual({ clean: 1, infected: 1 });
      expect(await files.one(good.id)).toMatchObject({ scan: 'clean', erasedAt: null });
      expect(await files.one(bad.id)).toMatchObject({ scan: 'infected', erasedAt: expect.any(String) });
      expect(await lying()).not.toContain(bad.sha256);
    },
  );

  test('is refused to whoever has sent as much as a day allows, or has as many under way as may be', async () => {
    const [{ id }] = [await send(unique(), { userId: 'busy' })];
    const most = String(UPLOADED_BYTES_PER_PERSON_PER_DAY - 1);
    await database.pool.query('UPDATE file SET bytes = $2 WHERE id = $1', [id, most]);
    await send(unique(), { userId: 'busy' });
    await expect(send(unique(), { userId: 'busy' })).rejects.toMatchObject({ code: 'too_many_requests' });
    const lines = Array.from({ length: UPLOADS_AT_ONCE_PER_PERSON + 1 }, () => new PassThrough());
    const sending = lines.map((line) => files.receive(upload({ userId: 'hasty' }), line));
    const refused = Promise.allSettled(sending);
    await expect(Promise.race(sending)).rejects.toMatchObject({ code: 'too_many_requests' });
    for (const line of lines) line.end(unique());
    const ends = (await refused).map(({ status }) => status);
    expect(ends.filter((status) => status === 'fulfilled')).toHaveLength(UPLOADS_AT_ONCE_PER_PERSON);
  });

  test('sent twice under one key is one file; another file under it is refused', async () => {
    const bytes = unique();
    const change = { key: 'once-and-for-all' };
    const [one, two] = await Promise.all([send(bytes, change), send(bytes, change)]);
    expect(two).toEqual(one);
    await expect(send(unique(), change)).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    expect((await database.pool.query(`SELECT FROM file WHERE key = $1`, [change.key])).rowCount).toBe(1);
  });
});

describe('erasing', () => {
  test('takes the bytes and leaves the row with its hash; shared bytes stay until the last file goes', async () => {
    const bytes = unique();
    const [one, two] = [await send(bytes), await send(bytes)];
    await files.erase([one.id]);
    expect(await files.one(one.id)).toMatchObject({ sha256: sha256(bytes), erasedAt: expect.any(String) });
    expect(await lying()).toContain(one.sha256);
    await files.erase([two.id, one.id]);
    expect(await lying()).not.toContain(one.sha256);
  });
});
