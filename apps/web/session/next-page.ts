const here = 'http://saphan.internal';

/**
 * Where somebody was going before they had to sign in. Only pages of ours: others would lead them away after their
 * password. `undefined` stands in so many words, or the router would go on to show what the address says.
 */
export function nextPage(next: unknown): { next?: string | undefined } {
  if (typeof next !== 'string' || !URL.canParse(next, here)) return { next: undefined };
  const { origin, pathname, search, hash } = new URL(next, here);
  const ours = origin === here && /^\/(th|en)(\/|$)/.test(pathname);
  return { next: ours ? pathname + search + hash : undefined };
}
