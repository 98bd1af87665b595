/** Which routes are asked about: those that `--route` names, in `AUDIT_ROUTES` apart by spaces; without it, all. */
import { visits } from '../routes.ts';

const named = process.env.AUDIT_ROUTES?.split(' ') ?? [];
const unknown = named.find((name) => !visits.some(({ route }) => route === name));
if (unknown) throw new Error(`no route is called ${unknown}: test/browser/routes.ts lists them`);

export function isAsked(route: string): boolean {
  return named.length === 0 || named.includes(route);
}
