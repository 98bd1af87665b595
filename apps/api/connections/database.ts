/** One pool of connections, shared by the record, the hot path and the ORM. */
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { DATABASE_CONNECTIONS_MAX, TRANSACTION_MS_MAX, TRANSACTION_WAIT_MS } from '#libs/contracts/limits.js';
import { logOf } from '#libs/log/log.js';
import { openPool } from '#libs/record/connection.js';
import { PrismaClient } from '#prisma/generated/client.js';

export function poolOf(databaseUrl: string): Pool {
  const log = logOf('database');
  return openPool(databaseUrl, DATABASE_CONNECTIONS_MAX, (fault) => log.warn('an idle connection was lost', fault));
}

export class Database extends PrismaClient {
  constructor(pool: Pool) {
    const transactionOptions = { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_MS_MAX };
    super({ adapter: new PrismaPg(pool), transactionOptions });
  }
}
