/** What every domain may ask for: the pool, the ORM, Temporal. Closed in the order in which nobody needs them any more. */
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { Pool } from 'pg';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { Database, poolOf } from './database.js';
import { openTemporal } from './temporal.js';

@Global()
@Module({
  providers: [
    { provide: Pool, inject: [SETTINGS], useFactory: (settings: ApiSettings) => poolOf(settings.databaseUrl) },
    { provide: Database, inject: [Pool], useFactory: (pool: Pool) => new Database(pool) },
    { provide: Client, inject: [SETTINGS], useFactory: openTemporal },
  ],
  exports: [Pool, Database, Client],
})
export class ConnectionsModule implements OnApplicationShutdown {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Database) private readonly database: Database,
    @Inject(Client) private readonly temporal: Client,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.temporal.connection.close();
    await this.database.$disconnect();
    await this.pool.end();
  }
}
