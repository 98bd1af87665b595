/** Seeds the database that DATABASE_URL names and prints, as JSON, how to sign in as each seeded role. */
import { seed } from '#prisma/seed.js';

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: it names the database to seed.');
console.log(JSON.stringify((await seed(DATABASE_URL)).signIns));
