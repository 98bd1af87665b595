/** Seeds the database that DATABASE_URL names and prints, as JSON, how to sign in as each seeded role. */
import { DefinitionDiffers } from '#libs/record/definitions.js';
import { seed } from '#prisma/seed.js';
import { REFUSED_EXIT_CODE } from './refusal.js';

const { DATABASE_URL, AUTH_SECRET, NODE_ENV } = process.env;
if (NODE_ENV === 'production') throw new Error('The seed makes accounts that everybody knows: never in production.');
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: it names the database to seed.');
try {
  console.log(JSON.stringify((await seed(DATABASE_URL, AUTH_SECRET)).signIns));
} catch (reason) {
  if (!(reason instanceof DefinitionDiffers)) throw reason;
  console.error(reason.message);
  process.exitCode = REFUSED_EXIT_CODE;
}
