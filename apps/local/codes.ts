/** `npm run codes`: what the authenticators of the seeded staff show at this moment. `--json` prints the same as data. */
import { TOTP_PERIOD_MS, totpCode } from '#libs/access/totp.js';
import { seededAuthenticators } from '#prisma/seed/people.js';
import { runAsProgram } from './data-places.js';

await runAsProgram(import.meta.url, async (args) => {
  const now = Date.now();
  const codes = seededAuthenticators().map(({ email, secret }) => ({ email, code: totpCode(secret, now) }));
  const seconds = Math.ceil((TOTP_PERIOD_MS - (now % TOTP_PERIOD_MS)) / 1_000);
  if (args.includes('--json')) console.log(JSON.stringify({ seconds, codes }));
  else {
    const widest = Math.max(...codes.map(({ email }) => email.length));
    for (const { email, code } of codes) console.log(`${email.padEnd(widest)}  ${code}`);
    console.log(`Good for another ${seconds} s.`);
  }
  return 0;
});
