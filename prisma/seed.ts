/** What a new installation begins with: the processes, the cabinet's plan, and illustrative people to try it with. */
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { catalogue } from '#libs/process/catalogue/index.js';
import { storeDefinitions } from '#libs/record/definitions.js';
import { PrismaClient } from '#prisma/generated/client.js';
import { seedCalls } from './seed/calls.js';
import { seedHolidays } from './seed/holidays.js';
import { seedAuthenticators, seedPeople, type SignIn } from './seed/people.js';
import { seedPlan } from './seed/plan.js';

/**
 * Can be run again: what is there stays as it is. Returns how to sign in as each seeded role. With the secret of the
 * installation, staff have authenticators too, whose codes `npm run codes` prints.
 */
export async function seed(databaseUrl: string, authSecret?: string): Promise<{ signIns: SignIn[] }> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    const now = await caseTime(pool);
    await storeDefinitions(pool, catalogue);
    await seedHolidays(prisma);
    const plan = await seedPlan(prisma, now);
    await seedCalls(prisma, plan, now);
    const signIns = await seedPeople(prisma, plan.programmeId, now);
    if (authSecret) await seedAuthenticators(prisma, authSecret);
    return { signIns };
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

/** Also makes the row of the sandbox's clock, should it be missing. */
async function caseTime(pool: Pool): Promise<Date> {
  await pool.query('INSERT INTO sandbox_clock (id, offset_ms) VALUES (1, 0) ON CONFLICT DO NOTHING');
  const { rows } = await pool.query<{ now: Date }>('SELECT case_now() AS now');
  if (!rows[0]) throw new Error('the sandbox clock has no row');
  return rows[0].now;
}
