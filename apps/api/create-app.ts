/** Builds the API without listening, so that a test can inject requests and `main.ts` can choose a port. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attempts } from '#libs/access/attempts.js';
import { createAuth } from '#libs/access/auth.js';
import { knowsDevice } from '#libs/access/known-devices.js';
import { openSessions } from '#libs/access/session.js';
import { BODY_BYTES_MAX, HEADERS_BYTES_MAX, REQUEST_MS_MAX } from '#libs/contracts/limits.js';
import { logOf } from '#libs/log/log.js';
import { NotedAccess, noteReads } from './access/access-noting.js';
import { AppModule } from './app.module.js';
import { AccountLetters } from './account/account-letters.js';
import { mountAuth, type MountedAuth } from './auth/mount.js';
import { Database } from './connections/database.js';
import { publishApi } from './docs/openapi.js';
import { takeUploads } from './files/uploads.js';
import { paceAddresses } from './pace/address-pace.js';
import { Problem } from './problems/problem.js';
import { refuseWhatCannotBeKept } from './problems/unkeepable.js';
import { sendProblem } from './problems/problem.filter.js';
import { refuseUnreadable } from './problems/unreadable.js';
import { takeForms } from './security/forms.js';
import { headersOfRefusal, secureReplies } from './security/headers.js';
import type { ApiSettings } from './settings.js';
import { servePages } from './web/pages.js';

/** Sign-in over the connections of the API, whose letters go the way of all others. */
function signInOf(app: NestFastifyApplication, settings: ApiSettings): MountedAuth {
  const log = logOf('sign-in');
  const pool = app.get(Pool);
  const sessions = openSessions(pool, settings);
  const auth = createAuth({
    prisma: app.get(Database),
    pool,
    settings,
    tell: (letter) => app.get(AccountLetters).owe(letter),
  });
  return {
    auth,
    attempts: new Attempts(pool, settings.authSecret),
    knows: (email, device) => knowsDevice(pool, email, device),
    whose: async (cookie) => (await sessions({ cookie, authorization: undefined }))?.userId ?? null,
    settings,
    report: (fault) => log.error('failed', fault),
  };
}

export async function createApp(settings: ApiSettings): Promise<NestFastifyApplication> {
  const refused = headersOfRefusal(settings.publicUrl);
  const adapter = new FastifyAdapter({
    // Else an open event stream keeps `close` waiting for ever.
    forceCloseConnections: true,
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_MS_MAX,
    http: { maxHeaderSize: HEADERS_BYTES_MAX },
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    genReqId: () => randomUUID(),
    clientErrorHandler: refuseUnreadable(refused),
    // Addresses that no router reads, too long or badly written: nothing is there, and that is said as everything else is.
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply.headers(refused), new Problem('route_not_found')),
  });
  const fastify = adapter.getInstance();
  secureReplies(fastify, settings.publicUrl);
  paceAddresses(fastify, settings);
  refuseWhatCannotBeKept(fastify);
  takeUploads(fastify);
  takeForms(fastify);
  // A form on another site may send these without asking; nothing of ours does.
  fastify.removeContentTypeParser('text/plain');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: ['warn', 'error', 'fatal'],
    // JSON alone: Nest would read the bodies of forms too.
    bodyParser: false,
  });
  noteReads(fastify, app.get(NotedAccess));
  mountAuth(fastify, signInOf(app, settings));
  publishApi(app);
  servePages(adapter.getInstance(), settings.publicUrl);
  return app;
}
