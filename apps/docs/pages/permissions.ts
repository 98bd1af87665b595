/** The matrix of permissions: each action, who may take it and on which routes; then role by action. */
import { ACCESS_EXTENSION } from '#apps/api/access/rule.js';
import { actions, memberRoles, productRoles, type Action } from '#libs/access/matrix.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Text } from '#libs/process/definition.js';
import type { ApiDescription } from './api.js';
import { table } from './table.js';

const all: readonly (readonly [string, Action])[] = Object.entries(actions);

const scopes: Readonly<Record<Action['on'], Text>> = {
  product: { th: 'ทั้งระบบ', en: 'the product' },
  programme: { th: 'แผนงาน', en: 'a programme' },
  organisation: { th: 'องค์กร', en: 'an organisation' },
  case: { th: 'เรื่อง', en: 'a case' },
  self: { th: 'ของตนเอง', en: 'one’s own' },
};

const openTo = {
  anybody: { th: 'ทุกคน', en: 'anybody' },
  signed_in: { th: 'ผู้ลงชื่อเข้าใช้', en: 'whoever is signed in' },
  rules: { th: 'ผู้ที่กติกาของเรื่องให้ดำเนินการ', en: 'whom the rules of the case let act' },
} as const satisfies Record<string, Text>;

const bothOf = ({ th, en }: Text) => `${th}<br/>${en}`;

export function permissionsPage(api: ApiDescription): string {
  const routes = routesByAction(api);
  return [
    '# สิทธิการใช้งาน · Permissions',
    'Generated from `libs/access/matrix.ts`; do not edit. สร้างจาก `libs/access/matrix.ts` ห้ามแก้ไขโดยตรง',
    'บทบาทมีผลในแผนงานที่ได้รับมอบ และอาจจำกัดเฉพาะแผนงานย่อย จังหวัด หรือประกาศรับคำขอ ผู้ไม่มีสิทธิอ่านจะได้รับคำตอบว่าไม่พบรายการนั้น<br/>A role counts in the programme in which it is held, and may be narrowed to a workstream, a province or a call of it. What a person may not read is answered as not found. Whoever belongs to the party of a case meets it as its party, whatever roles they hold.',
    '## การกระทำ · Actions',
    table(
      ['Action', 'What', 'On', 'Who may', 'Refused as', 'Personal data', 'Routes'],
      all.map(([key, action]) => [
        `\`${key}\``,
        bothOf(action.title),
        bothOf(scopes[action.on]),
        whoMay(action),
        refusedAs(action),
        action.personal ? 'staff’s reads are logged' : '',
        (routes.get(key) ?? []).map((route) => `\`${route}\``).join('<br/>'),
      ]),
    ),
    '## บทบาทและการกระทำ · Roles by actions',
    'Only actions that not everybody may take. ● everywhere the role reaches · ○ where the case’s process names the role',
    grid(),
    '',
  ].join('\n\n');
}

/** In words: roles by their keys, members after them. */
export function whoMay({ open, roles = [], staffOfCase, members = [] }: Action): string {
  if (open) return openTo[open].en;
  return [
    ...(members.length > 0 ? [`members: ${members.join(', ')}`] : []),
    ...(staffOfCase ? ['roles of the case’s process'] : []),
    ...roles,
  ].join(', ');
}

function refusedAs({ open, refusal, within }: Action): string {
  if (open === 'anybody') return '';
  const own = open ? 'sign_in_needed' : (refusal ?? 'access_denied');
  return within ? `\`${own}\`, or as \`${within}\`` : `\`${own}\``;
}

function grid(): string {
  const closed = all.filter(([, action]) => !action.open);
  const staff = new Map<string, Text>(
    catalogue.flatMap(({ roles }) =>
      roles.filter(({ kind }) => kind !== 'party').map(({ key, title }) => [key, title]),
    ),
  );
  const rows = [
    ...[...staff].map(
      ([role, title]) => [role, title, (a: Action) => mark(a.roles?.includes(role), a.staffOfCase)] as const,
    ),
    ...Object.entries(productRoles).map(
      ([role, title]) => [role, title, (a: Action) => mark(a.roles?.includes(role))] as const,
    ),
    ...Object.entries(memberRoles).map(
      ([role, title]) => [`member: ${role}`, title, (a: Action) => mark(a.members?.some((m) => m === role))] as const,
    ),
  ];
  return table(
    ['Role', ...closed.map(([key]) => `\`${key}\``)],
    rows.map(([role, title, cell]) => [
      `\`${role}\`<br/>${bothOf(title)}`,
      ...closed.map(([, action]) => cell(action)),
    ]),
  );
}

function mark(always: boolean | undefined, ofCase?: boolean): string {
  return always ? '●' : ofCase ? '○' : '';
}

function routesByAction({ paths }: ApiDescription): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, item] of Object.entries(paths))
    for (const [method, operation] of Object.entries(item)) {
      const action = (operation as Record<string, unknown>)[ACCESS_EXTENSION];
      if (typeof action !== 'string') continue;
      found.set(action, [...(found.get(action) ?? []), `${method.toUpperCase()} ${path}`]);
    }
  return found;
}
