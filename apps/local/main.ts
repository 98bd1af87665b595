/** The commands of the local stack, once `bootstrap.mjs` has prepared everything. */
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';
import { auditWeb } from './audit-web.js';
import { stackOptions } from './options.js';
import { Place } from './place.js';
import type { Progress } from './progress.js';
import { Refusal } from './refusal.js';
import { isScript, runScript, scripts } from './script.js';
import { type SignIn, Stack } from './stack.js';
import { runTests } from './tests.js';

const place = new Place(join(root, '.saphan'));

/** Returns the exit code. */
export async function perform(verb: string | undefined, args: readonly string[], progress: Progress): Promise<number> {
  // All is prepared by now: what a real installation needs before it starts its services.
  if (verb === 'setup') return 0;
  if (verb === 'start') return start(args, progress);
  if (verb === 'test') return runTests(args, progress);
  if (verb === 'audit:web') return auditWeb(args, progress);
  if (isScript(verb)) return runScript(verb, args, place, progress);
  const known = ['audit:web', ...Object.keys(scripts)].join(', ');
  throw new Refusal(`"${verb ?? ''}" is no command: there are npm start, npm test, and npm run setup, ${known}.`);
}

/** Stays up until it is asked to stop, or cannot. */
async function start(args: readonly string[], progress: Progress): Promise<number> {
  const options = stackOptions(args);
  if (options.fresh && options.databaseUrl) {
    throw new Refusal('--fresh empties the embedded database only: empty the one that DATABASE_URL names yourself.');
  }
  const stopped = new Promise<void>((resolve) => progress.stopped.addEventListener('abort', () => resolve()));
  const stack = await Stack.claim(place, options, progress);
  try {
    await Promise.race([stack.up(), stack.givenUp, stopped]);
    if (!progress.stopped.aborted) welcome(stack.note, stack.signIns, progress);
    await Promise.race([stack.givenUp, stopped]);
  } finally {
    progress.say('\nStopping …');
    await stack.stop();
  }
  return 0;
}

function welcome({ url: here, mailUrl, env }: Stack['note'], signIns: readonly SignIn[], { say }: Progress): void {
  const { PUBLIC_URL: url = here } = env;
  say(`\nSaphan is ready at ${url}`);
  if (url !== here) say(`  On this machine         ${here} (PUBLIC_URL is where letters and passkeys lead)`);
  say(`  The pages               ${url}/th, ${url}/en`);
  say(`  The API, to browse      ${url}/docs`);
  if (mailUrl) say(`  The mails it has sent   ${mailUrl}`);
  say('\nSign in as');
  const widest = (part: keyof SignIn) => Math.max(0, ...signIns.map((signIn) => signIn[part].length));
  const [roles, emails] = [widest('role'), widest('email')];
  for (const { role, email, password } of signIns) {
    say(`  ${role.padEnd(roles)}  ${email.padEnd(emails)}  ${password}`);
  }
  if (process.env.SECOND_FACTOR === 'required') say('\nStaff are asked for a code as well: npm run codes prints it.');
  else
    say(
      '\nStaff are let in without a second factor, as a sandbox may; SECOND_FACTOR=required asks for one (npm run codes).',
    );
  say(`\nTo let days pass, so that dues come and calls close: ${url}/th/operations, as the operator.`);
  say('\nCtrl-C stops it; what was recorded stays in .saphan/.');
}
