/** Illustrative organisations and people: no real body, no real person. */
import { symmetricEncrypt } from 'better-auth/crypto';
import { hashPassword } from '#libs/access/passwords.js';
import { productRoles } from '#libs/access/matrix.js';
import { daysAfter, VERIFICATION_DAYS } from '#libs/organisations/settings.js';
import type { PrismaClient } from '#prisma/generated/client.js';
import { seededId } from './id.js';

export interface SignIn {
  role: string;
  email: string;
  password: string;
}

/** Known to everybody who reads this: it opens illustrative accounts only. */
const password = 'saphan-demo';

const organisations = [
  {
    key: 'bansuan',
    kind: 'cso',
    registration: '0994000165510',
    province: 'เชียงใหม่',
    name: 'มูลนิธิบ้านสวนเรียนรู้ (ตัวอย่าง)',
    nameEn: 'Baan Suan Learning Foundation (illustrative)',
  },
  {
    key: 'talaythai',
    kind: 'cso',
    registration: '0994000165528',
    province: 'สงขลา',
    name: 'สมาคมรักษ์ทะเลชุมชน (ตัวอย่าง)',
    nameEn: 'Community Sea Association (illustrative)',
  },
  {
    key: 'isan',
    kind: 'cso',
    registration: null,
    province: 'ขอนแก่น',
    name: 'เครือข่ายผู้หญิงอีสาน (ตัวอย่าง)',
    nameEn: 'Isan Women’s Network (illustrative)',
  },
  {
    key: 'agency',
    kind: 'agency',
    registration: null,
    province: 'กรุงเทพมหานคร',
    name: 'กองส่งเสริมภาคประชาสังคม (ตัวอย่าง)',
    nameEn: 'Civil Society Promotion Division (illustrative)',
  },
];

interface SeededPerson {
  /** The part of the address before the @. */
  key: string;
  name: string;
  lang?: 'en';
  roles?: readonly string[];
  /** Organisation by key, and the role in it. */
  member?: readonly [string, string];
  /** What the list of sign-ins calls a person that holds no role in the programme. */
  as?: string;
}

const people: readonly SeededPerson[] = [
  { key: 'applicant', name: 'อารี ใจดี', as: 'applicant', member: ['bansuan', 'lead'] },
  { key: 'signatory', name: 'วิชัย มั่นคง', as: 'applicant (signatory)', member: ['bansuan', 'signatory'] },
  { key: 'applicant2', name: 'มาลี ทองดี', as: 'applicant', member: ['talaythai', 'lead'] },
  { key: 'applicant3', name: 'Kanya Srisuk', lang: 'en', as: 'applicant', member: ['isan', 'lead'] },
  { key: 'proposer', name: 'ประเสริฐ ศรีสุข', as: 'proposer', member: ['agency', 'lead'] },
  { key: 'officer', name: 'นภา แสงทอง', roles: ['programme_officer'] },
  { key: 'officer2', name: 'ธนา วงศ์ไทย', roles: ['programme_officer'] },
  { key: 'director', name: 'สมศักดิ์ บุญมา', roles: ['director'] },
  { key: 'reviewer1', name: 'กมล รักไทย', roles: ['reviewer'] },
  { key: 'reviewer2', name: 'จิรา พูนสุข', roles: ['reviewer'] },
  { key: 'reviewer3', name: 'Daniel Wong', lang: 'en', roles: ['reviewer'] },
  { key: 'reviewer4', name: 'ปรีชา ดีงาม', roles: ['reviewer'], member: ['isan', 'editor'] },
  { key: 'secretary', name: 'ศิริพร แก้วใส', roles: ['secretary'] },
  { key: 'subcommittee1', name: 'ชูชัย เกียรติ', roles: ['subcommittee'] },
  { key: 'subcommittee2', name: 'รัตนา สุขใจ', roles: ['subcommittee'] },
  { key: 'board1', name: 'อำนาจ ยุติธรรม', roles: ['central_board'] },
  { key: 'board2', name: 'พิมพ์ใจ งามตา', roles: ['central_board'] },
  { key: 'board3', name: 'สุรชัย มีสุข', roles: ['central_board'] },
  { key: 'board4', name: 'วารุณี ชัยชนะ', roles: ['central_board'] },
  { key: 'fund', name: 'บุญเลิศ ทรัพย์ดี', roles: ['fund_signatory'] },
  { key: 'finance1', name: 'สุดา เงินทอง', roles: ['finance_officer'] },
  { key: 'finance2', name: 'เอก บัญชี', roles: ['finance_officer'] },
  { key: 'legal1', name: 'นิติ ธรรมรักษ์', roles: ['legal_officer'] },
  { key: 'legal2', name: 'อรทัย กฎหมาย', roles: ['legal_officer'] },
  { key: 'agency', name: 'วีระ หน่วยงาน', roles: ['agency_officer'] },
  { key: 'permsec', name: 'ปลัด ตัวอย่าง', roles: ['permanent_secretary'] },
  { key: 'minister', name: 'รัฐมนตรี ตัวอย่าง', roles: ['minister'] },
  { key: 'liaison', name: 'ประสาน งานดี', roles: ['cabinet_liaison'] },
  { key: 'admin', name: 'ผู้ดูแล แผนงาน', roles: ['admin'] },
  { key: 'admin2', name: 'ผู้ดูแล คนที่สอง', roles: ['admin'] },
  { key: 'auditor', name: 'ตรวจ สอบทาน', roles: ['auditor'] },
  { key: 'operator', name: 'Olga Operator', lang: 'en', roles: ['operator'] },
];

export async function seedPeople(prisma: PrismaClient, programmeId: string, now: Date): Promise<SignIn[]> {
  await prisma.organisation.createMany({
    data: organisations.map(({ key, ...row }) => ({
      id: organisationId(key),
      illustrative: true,
      ...row,
      registrationKind: row.registration === null ? null : 'juristic',
      signatories: signatoriesOf(key),
      verifiedAt: now,
      verifiedUntil: daysAfter(now, VERIFICATION_DAYS),
    })),
    skipDuplicates: true,
  });
  await prisma.payeeAccount.createMany({
    data: organisations
      .filter(({ kind }) => kind === 'cso')
      .map(({ key, name }, n) => ({
        id: seededId(`account of ${key}`),
        organisationId: organisationId(key),
        bank: 'ธนาคารตัวอย่าง',
        name,
        number: `000-0-0000${n + 1}-0`,
        usableFrom: now,
      })),
    skipDuplicates: true,
  });
  await seedAccounts(prisma);
  await prisma.membership.createMany({ data: people.flatMap(membershipsOf), skipDuplicates: true });
  await prisma.roleHolding.createMany({
    data: people.flatMap((person) => holdingsOf(person, programmeId)),
    skipDuplicates: true,
  });
  return people.map((person) => ({
    role: person.as ?? person.roles?.join(', ') ?? '',
    email: emailOf(person),
    password,
  }));
}

/** Its signatories, and where it has none, its leads. */
function signatoriesOf(organisation: string) {
  const members = people.filter(({ member }) => member?.[0] === organisation);
  const signing = members.filter(({ member }) => member?.[1] === 'signatory');
  const leading = members.filter(({ member }) => member?.[1] === 'lead');
  return (signing.length > 0 ? signing : leading).map((person) => ({
    name: person.name,
    authority: 'มติคณะกรรมการ (ตัวอย่าง)',
    userId: userId(person),
  }));
}

async function seedAccounts(prisma: PrismaClient): Promise<void> {
  await prisma.user.createMany({
    data: people.map((person) => ({
      id: userId(person),
      name: person.name,
      email: emailOf(person),
      emailVerified: true,
      illustrative: true,
      lang: person.lang ?? 'th',
    })),
    skipDuplicates: true,
  });
  // Hashing is slow on purpose: one hash does for accounts that share a published password.
  if ((await prisma.account.count({ where: { userId: { in: people.map(userId) } } })) === people.length) return;
  const hash = await hashPassword(password);
  await prisma.account.createMany({
    data: people.map((person) => ({
      id: seededId(`account ${person.key}`),
      userId: userId(person),
      accountId: userId(person),
      providerId: 'credential',
      password: hash,
    })),
    skipDuplicates: true,
  });
}

function membershipsOf(person: SeededPerson) {
  if (!person.member) return [];
  const [organisation, role] = person.member;
  const id = seededId(`membership ${person.key} ${organisation}`);
  return [{ id, userId: userId(person), organisationId: organisationId(organisation), role }];
}

function holdingsOf(person: SeededPerson, programmeId: string) {
  return (person.roles ?? []).map((role) => ({
    id: seededId(`holding ${person.key} ${role}`),
    userId: userId(person),
    // Whoever keeps the product running does so for every programme.
    programmeId: role in productRoles ? null : programmeId,
    role,
  }));
}

function organisationId(key: string): string {
  return seededId(`organisation ${key}`);
}

function userId(person: SeededPerson): string {
  return seededId(`user ${person.key}`);
}

function emailOf({ key }: Pick<SeededPerson, 'key'>): string {
  return `${key}@saphan.example`;
}

/** Of a person with a role: known to everybody, as the password is. */
function authenticatorSecret(key: string): string {
  return seededId(`authenticator ${key}`).replaceAll('-', '');
}

const staff = people.filter(({ roles }) => roles);

/** What the authenticator of each seeded person with a role holds, by the address. */
export function seededAuthenticators(): { email: string; secret: string }[] {
  return staff.map((person) => ({ email: emailOf(person), secret: authenticatorSecret(person.key) }));
}

/** Enrols the authenticators anew, for they are encrypted with a secret of the installation, which may have changed. */
export async function seedAuthenticators(prisma: PrismaClient, authSecret: string): Promise<void> {
  const encrypted = (data: string) => symmetricEncrypt({ key: authSecret, data });
  for (const person of staff) {
    const secret = await encrypted(authenticatorSecret(person.key));
    await prisma.twoFactor.upsert({
      where: { userId: userId(person) },
      create: {
        id: seededId(`authenticator ${person.key}`),
        userId: userId(person),
        secret,
        backupCodes: await encrypted('[]'),
      },
      update: { secret },
    });
  }
  await prisma.user.updateMany({
    where: { id: { in: staff.map(userId) }, twoFactorEnabled: { not: true } },
    data: { twoFactorEnabled: true },
  });
}

/** Every seeded account, for a sandbox's sign-in page. `roles`: keys; a party's is what its list of sign-ins calls it. */
export function demoAccounts(): { name: string; email: string; password: string; roles: readonly string[] }[] {
  return people.map((person) => ({
    name: person.name,
    email: emailOf(person),
    password,
    roles: person.roles ?? (person.key === 'proposer' ? ['proposer'] : ['applicant']),
  }));
}

/** How to sign in as a seeded person, by the part of the address before the @. */
export function seededAccount(key: string): { email: string; password: string } {
  return { email: emailOf({ key }), password };
}
