/** Between what a case beside a case is, and what it is about. */
const BESIDE = ' · ';

/** `รายงาน 2 · โรงเรียนชุมชน`. What is beside a case beside a case is about the same as that, which is said once. */
export function linkedTitle(
  process: string,
  ordinal: number,
  parent: { parentId: string | null; title: string },
): string {
  const about = parent.parentId === null ? '' : parent.title.split(BESIDE).slice(1).join(BESIDE);
  return `${process} ${ordinal}${BESIDE}${about || parent.title}`;
}
