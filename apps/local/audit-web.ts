/** `npm run audit:web`: starts a stack of its own with seeded data, looks at every page, and says what is to be mended. */
import { join, resolve } from 'node:path';
import { root } from '#libs/settings/root.js';
import { findChromium, onBrowserStack, playwright } from './browser-tests.js';
import type { Progress } from './progress.js';
import { Refusal } from './refusal.js';

const kinds = ['axe', 'lighthouse'] as const;

interface AuditOptions {
  /** Where the report goes; null for none but the words on the screen. */
  json: string | null;
  only: (typeof kinds)[number] | null;
  /** As the route tree names them, like `/$lang/calls/$id`; none for all. */
  routes: readonly string[];
}

/** Understands `--json FILE`, `--only axe|lighthouse` and `--route ROUTE`, which may come again; each also with `=`. */
export function auditOptions(args: readonly string[]): AuditOptions {
  let json: string | null = null;
  let only: AuditOptions['only'] = null;
  const routes: string[] = [];
  const left = args.flatMap((arg) => arg.split(/(?<=^--\w+)=/));
  while (left.length > 0) {
    const [name, value] = left.splice(0, 2);
    if (value === undefined) throw new Refusal(`"${name}" needs a value: ${usage}`);
    if (name === '--json') json = resolve(value);
    else if (name === '--route') routes.push(value);
    else if (name === '--only') only = kindOf(value);
    else throw new Refusal(`"${name}" is not understood: ${usage}`);
  }
  return { json, only, routes };
}

const usage = `npm run audit:web takes --json FILE, --only ${kinds.join('|')} and --route ROUTE, after a --.`;

function kindOf(value: string): (typeof kinds)[number] {
  const kind = kinds.find((one) => one === value);
  if (!kind) throw new Refusal(`"${value}" cannot be audited alone: ${usage}`);
  return kind;
}

/** Returns 1 where a limit is broken (`test/browser/audit/limits.ts`), or the pages could not be looked at. */
export async function auditWeb(args: readonly string[], progress: Progress): Promise<number> {
  const { json, only, routes } = auditOptions(args);
  const config = join(root, 'test/browser/audit/audit.config.ts');
  const asked = {
    ...(json !== null && { AUDIT_JSON: json }),
    ...(only !== null && { AUDIT_ONLY: only }),
    ...(routes.length > 0 && { AUDIT_ROUTES: routes.join(' ') }),
  };
  const chromium = await findChromium(progress);
  if (chromium === null)
    throw new Refusal('The audit needs Chromium, for instance by `apt-get install chromium fonts-thai-tlwg`.');
  return onBrowserStack(chromium, progress, (env) => playwright(['--config', config], { ...env, ...asked }, progress));
}
