/** Near-same names: found though a word was put in, left out or moved; two organisations are not taken for one. */
import { PrismaPg } from '@prisma/adapter-pg';
import { v7 as uuidv7 } from 'uuid';
import { candidatesFor } from '#libs/organisations/candidates.js';
import type { Likeness } from '#libs/organisations/likeness.js';
import { PrismaClient } from '#prisma/generated/client.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';

let database: FreshDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await freshDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg(database.pool) });
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

async function registered(name: string, nameEn: string | null = null): Promise<string> {
  const id = uuidv7();
  await database.pool.query(`INSERT INTO organisation (id, kind, name, name_en) VALUES ($1, 'cso', $2, $3)`, [
    id,
    name,
    nameEn,
  ]);
  return id;
}
const nearTo = (id: string) => prisma.$transaction((tx) => candidatesFor(tx, id, null));
const clear = () => database.pool.query('DELETE FROM organisation');

describe('two names', () => {
  beforeEach(clear);

  test.each<[string, string, Likeness, string[]]>([
    ['มูลนิธิรักษ์ป่าต้นน้ำ', 'มูลนิธิรักษ์ป่าต้นน้ำไทย', 'common_words', []],
    ['สมาคมรักษ์ป่าต้นน้ำ', 'เครือข่ายรักษ์ป่าต้นน้ำแห่งประเทศไทย', 'common_words', []],
    ['มูลนิธิเพื่อเด็กและสตรีชนบท', 'มูลนิธิเด็ก สตรีชนบท', 'common_words', []],
    ['มูลนิธิพัฒนาเด็ก', 'มูลนิธิพัฒนาเด็กและเยาวชน', 'words', ['เยาวชน']],
    ['มูลนิธิพัฒนาคุณภาพชีวิตคนพิการ', 'มูลนิธิพัฒนาชีวิตคนพิการ', 'words', ['คุณภาพ']],
    ['มูลนิธิสายธารแห่งความหวัง', 'มูลนิธิสายธารแห่งความหวังเลย', 'words', ['เลย']],
    ['สมาคมคนพิการและผู้สูงอายุ', 'สมาคมผู้สูงอายุและคนพิการ', 'order', []],
    ['สมาคมเด็กสตรีและคนพิการ', 'สมาคมเด็กคนพิการและสตรี', 'order', []],
    ['Green Valley Foundation', 'Foundation of the Green Valley Thailand', 'common_words', []],
    ['Green Valley Foundation', 'Green River Valley Foundation', 'words', ['river']],
    ['Green Valley Foundation', 'Valley Green Foundation', 'order', []],
    ['มูลนิธิอนุรักษ์ป่าต้นน้ำ', 'มูลนิธิอนุรักป่าต้นน้ำ', 'spelling', []],
  ])('%s and %s are near, and it is said why', async (name, like, likeness, words) => {
    const [one, two] = [await registered(name), await registered(like)];
    for (const [mine, other] of [
      [one, two],
      [two, one],
    ] as const)
      expect(await nearTo(mine)).toMatchObject([{ otherId: other, reasons: ['name'], nearName: { likeness, words } }]);
  });

  test('are compared in both languages, and across them', async () => {
    const real = await registered('มูลนิธิหุบเขาเขียว', 'Green Valley Foundation');
    const other = await registered('Foundation for Green Valley', null);
    expect(await nearTo(other)).toMatchObject([{ otherId: real, nearName: { likeness: 'common_words' } }]);
  });

  test.each([
    ['เครือข่ายป่าชุมชนจังหวัดเชียงใหม่', 'เครือข่ายป่าชุมชนจังหวัดเชียงราย'],
    ['สมาคมคนตาบอดภาคเหนือ', 'สมาคมคนตาบอดภาคใต้'],
    ['ชมรมผู้สูงอายุบ้านดอน หมู่ ๓', 'ชมรมผู้สูงอายุบ้านดอน หมู่ ๔'],
    ['มูลนิธิเพื่อผู้สูงวัยบางนา', 'มูลนิธิเพื่อผู้พิการบางนา'],
    ['สมาคมแพทย์แผนไทย', 'สมาคมครูภาษาไทย'],
    ['Thai Foundation', 'Association of Thailand'],
    ['Hill People Network', 'River People Network'],
  ])('%s and %s are two', async (name, like) => {
    await registered(name);
    expect(await nearTo(await registered(like))).toEqual([]);
  });
});

describe('a register of many', () => {
  const kinds = ['มูลนิธิ', 'สมาคม', 'เครือข่าย', 'ชมรม', 'กลุ่ม'];
  const does = ['พัฒนา', 'ส่งเสริมสิทธิ', 'ฟื้นฟู', 'อนุรักษ์', 'คุ้มครอง', 'ดูแล'];
  const whom = ['ป่าชายเลน', 'เด็กกำพร้า', 'ผู้สูงอายุ', 'คนพิการ', 'ทะเลไทย', 'แรงงานข้ามชาติ', 'แม่น้ำ', 'ภูมิปัญญา'];
  const where = ['', 'บ้านสวน', 'ลุ่มน้ำปิง', 'ชายแดน', 'จังหวัดน่าน', 'จังหวัดตรัง', 'จังหวัดเลย', 'ภาคใต้', 'ภาคเหนือ'];
  const names = does.flatMap((verb, v) =>
    whom.flatMap((noun, n) => where.map((place, p) => `${kinds[(v + n + p) % kinds.length]}${verb}${noun}${place}`)),
  );
  /** What is done for whom: where, and as what, is how two branches or two imitations of it differ. */
  const matterOf = (index: number) => Math.floor(index / where.length);
  const ids: string[] = [];

  beforeAll(async () => {
    await clear();
    for (const name of names) ids.push(await registered(name));
    await database.pool.query('ANALYZE organisation');
  });

  test('raises few false alarms: of the pairs of different matters hardly one in a thousand', async () => {
    let alarms = 0;
    for (const [index, id] of ids.entries())
      for (const { otherId } of await nearTo(id)) if (matterOf(ids.indexOf(otherId)) !== matterOf(index)) alarms += 1;
    const pairs = (names.length * (names.length - 1)) / 2;
    expect(alarms / 2 / pairs).toBeLessThan(0.001);
  });

  test('finds an imitation of each by a word that is put in, dropped or moved', async () => {
    const imitations = names.flatMap((name, index) => {
      const bare = name.replace(/^(มูลนิธิ|สมาคม|เครือข่าย|ชมรม|กลุ่ม)/, '');
      const all = [`มูลนิธิ${bare}ไทย`, `สมาคม${bare}แห่งประเทศไทย`, `มูลนิธิเพื่อการ${bare}`, `${name}ยั่งยืน`];
      return index % 12 === 0 ? all.map((like) => [ids[index], like] as const) : [];
    });
    const missed: string[] = [];
    for (const [real, like] of imitations) {
      const id = await registered(like);
      if (!(await nearTo(id)).some(({ otherId }) => otherId === real)) missed.push(like);
      await database.pool.query('DELETE FROM organisation WHERE id = $1', [id]);
    }
    expect(missed).toEqual([]);
  });

  test('is not read row by row', async () => {
    await database.pool.query(
      `INSERT INTO organisation (id, kind, name) SELECT uuidv7(), 'cso', md5(n::text) || ' ' || md5((n + 1)::text)
         FROM generate_series(1, 20000) n`,
    );
    await database.pool.query('ANALYZE organisation');
    const read = async () => {
      const { rows } = await database.pool.query<{ seq_tup_read: string }>(
        `SELECT pg_stat_force_next_flush(), seq_tup_read FROM pg_stat_user_tables WHERE relname = 'organisation'`,
      );
      return Number(rows[0]!.seq_tup_read);
    };
    const before = await read();
    await nearTo(ids[0]!);
    expect((await read()) - before).toBe(0);
  });
});
