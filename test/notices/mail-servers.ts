/** Servers that take letters or misbehave, each for one test, and mail that does not wait long for them. */
import type { Pool } from 'pg';
import { createNoticeActivities } from '#activities/notices.js';
import { usualPace } from '#libs/notices/verdict.js';
import { startMailServer, startRudeServer } from '#test/support/smtp.js';
import { sender } from './case-in-hand.js';

export const hurried = { ...usualPace, silenceMs: 500, sendMs: 2_000, leaseMs: 3_000, retryMs: 40, awayMs: 40 };

const servers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

function kept<T extends { stop(): Promise<void> }>(server: T): T {
  servers.push(server);
  return server;
}
export const taking: typeof startMailServer = async (options) => kept(await startMailServer(options));
export const misbehaving: typeof startRudeServer = async (behaviour) => kept(await startRudeServer(behaviour));

export function mailOf(pool: Pool, smtpUrl: string, pace = hurried) {
  return createNoticeActivities({
    pool,
    smtpUrl,
    publicUrl: 'https://saphan.example',
    from: sender,
    secret: 'of tests',
    pace,
  });
}
