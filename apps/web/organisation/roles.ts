import type { detailTexts } from './texts.ts';

type Key = keyof typeof detailTexts;

/** What members may be, and the names of their texts. */
export const roleKeys = {
  lead: { title: 'lead', hint: 'leadHint' },
  signatory: { title: 'signatoryRole', hint: 'signatoryHint' },
  editor: { title: 'editor', hint: 'editorHint' },
  viewer: { title: 'viewer', hint: 'viewerHint' },
} as const satisfies Record<string, { title: Key; hint: Key }>;
export type MemberRole = keyof typeof roleKeys;

export const memberRoles = Object.keys(roleKeys) as MemberRole[];

/** RangeError for what no choice of ours has. */
export function roleFrom(value: string): MemberRole {
  const role = memberRoles.find((known) => known === value);
  if (!role) throw new RangeError(`${value} is no role`);
  return role;
}
