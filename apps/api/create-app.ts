/** Builds the API without listening, so that a test can inject requests and `main.ts` can choose a port. */
import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import { createAuth } from '#libs/access/auth.js';
import { BODY_BYTES_MAX } from '#libs/contracts/limits.js';
import { AppModule } from './app.module.js';
import { mountAuth } from './auth/mount.js';
import { Database } from './connections/database.js';
import { publishApi } from './docs/openapi.js';
import type { ApiSettings } from './settings.js';

export async function createApp(settings: ApiSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // Else an open event stream keeps `close` waiting for ever.
    forceCloseConnections: true,
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => uuidv7(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: ['warn', 'error', 'fatal'],
  });
  const log = new Logger('sign-in');
  const auth = createAuth(app.get(Database), settings, (fault) => log.error(fault));
  mountAuth(adapter.getInstance(), auth, settings.publicUrl);
  publishApi(app);
  return app;
}
