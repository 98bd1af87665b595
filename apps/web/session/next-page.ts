/** Where somebody was going before they had to sign in. Only pages of ours: others would lead them away after their password. */
export function nextPage(next: unknown): { next?: string } {
  return typeof next === 'string' && /^\/(th|en)(\/|$)/.test(next) ? { next } : {};
}
