/** One pool of connections, shared by the record, the hot path and the ORM. */
import { PrismaPg } from '@prisma/adapter-pg';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_CONNECTIONS_MAX } from '#libs/contracts/limits.js';
import { openPool } from '#libs/record/connection.js';
import { PrismaClient } from '#prisma/generated/client.js';

export function poolOf(databaseUrl: string): Pool {
  const log = new Logger('database');
  return openPool(databaseUrl, DATABASE_CONNECTIONS_MAX, ({ message }) => log.warn(`idle connection lost: ${message}`));
}

export class Database extends PrismaClient {
  constructor(pool: Pool) {
    super({ adapter: new PrismaPg(pool) });
  }
}
