/** One pool of connections, shared by the record, the hot path and the ORM. */
import { PrismaPg } from '@prisma/adapter-pg';
import { Logger } from '@nestjs/common';
import { Pool } from 'pg';
import { DATABASE_CONNECTIONS_MAX } from '#libs/contracts/limits.js';
import { PrismaClient } from '#prisma/generated/client.js';

export function openPool(databaseUrl: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: DATABASE_CONNECTIONS_MAX });
  // An idle connection that the server closed: the pool has dropped it, and the next query opens another.
  pool.on('error', (error) => new Logger('database').warn(`idle connection lost: ${error.message}`));
  return pool;
}

export class Database extends PrismaClient {
  constructor(pool: Pool) {
    super({ adapter: new PrismaPg(pool) });
  }
}
