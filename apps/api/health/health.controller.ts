/** Is it alive, and can it do its work? */
import { connect } from 'node:net';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Client } from '@temporalio/client';
import type { FastifyReply } from 'fastify';
import { Pool } from 'pg';
import { READY_CHECK_MS } from '#libs/contracts/limits.js';
import { Public } from '../access/rule.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

type Parts = Record<'database' | 'temporal' | 'smtp', 'ready' | string>;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Client) private readonly temporal: Client,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'live' };
  }

  /** 503 `not_ready` names the reason of each part that is not. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const [database, temporal, smtp] = await Promise.all([
      stateOf(this.pool.query('SELECT 1 FROM "case" LIMIT 1')),
      stateOf(this.temporalAnswers()),
      stateOf(listens(this.settings.smtpUrl)),
    ]);
    const parts: Parts = { database, temporal, smtp };
    if (Object.values(parts).some((state) => state !== 'ready')) throw new Problem('not_ready', { values: { parts } });
    return { status: 'ready', parts };
  }

  private temporalAnswers() {
    const { connection, options } = this.temporal;
    return connection.withDeadline(Date.now() + READY_CHECK_MS, () =>
      connection.workflowService.describeNamespace({ namespace: options.namespace }),
    );
  }
}

/** `ready`, or why not. */
async function stateOf(check: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${READY_CHECK_MS} ms`)), READY_CHECK_MS);
  });
  try {
    await Promise.race([check, late]);
    return 'ready';
  } catch (error) {
    return reasonOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error instanceof Error ? error.message : String(error);
}

function listens(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 25), timeout: READY_CHECK_MS });
    socket.once('connect', () => resolve(void socket.end()));
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error(`no answer within ${READY_CHECK_MS} ms`)));
  });
}
