/** Is it alive, and can it do its work? */
import { connect } from 'node:net';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Client } from '@temporalio/client';
import type { FastifyReply } from 'fastify';
import { Pool } from 'pg';
import { READY_CHECK_MS } from '#libs/contracts/limits.js';
import { Access } from '../access/rule.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { LATE, NO_WORKER, PartFault, stateOf } from './part-state.js';

type Parts = Record<'database' | 'temporal' | 'worker' | 'smtp', 'ready' | string>;

/** A worker that waits for work asks again at least this often. */
const WORKER_SILENCE_MS = 75_000;
/** Temporal's number for the queue of workflow tasks. */
const WORKFLOWS = 1;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Client) private readonly temporal: Client,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('live')
  @Access('health.read')
  live() {
    return { status: 'live' };
  }

  /** 503 `not_ready` names each part that is not: `unreachable`, `refuses`, `no answer within N ms`, `no worker asks for work`. */
  @Get('ready')
  @Access('health.read')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const [database, temporal, worker, smtp] = await Promise.all([
      stateOf('database', this.pool.query('SELECT 1 FROM "case" LIMIT 1')),
      stateOf('temporal', this.temporalAnswers()),
      stateOf('worker', this.workerAsks()),
      stateOf('smtp', listens(this.settings.smtpUrl)),
    ]);
    const parts: Parts = { database, temporal, worker, smtp };
    if (Object.values(parts).some((state) => state !== 'ready')) throw new Problem('not_ready', { values: { parts } });
    return { status: 'ready', parts };
  }

  /** Rejects while no worker has asked the task queue for work lately. */
  private async workerAsks() {
    const { connection, options } = this.temporal;
    const taskQueue = { name: this.settings.taskQueue };
    const { pollers } = await connection.withDeadline(Date.now() + READY_CHECK_MS, () =>
      connection.workflowService.describeTaskQueue({
        namespace: options.namespace,
        taskQueue,
        taskQueueType: WORKFLOWS,
      }),
    );
    const since = Date.now() / 1000 - WORKER_SILENCE_MS / 1000;
    if (!pollers?.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) >= since))
      throw new PartFault(NO_WORKER);
  }

  private temporalAnswers() {
    const { connection, options } = this.temporal;
    return connection.withDeadline(Date.now() + READY_CHECK_MS, () =>
      connection.workflowService.describeNamespace({ namespace: options.namespace }),
    );
  }
}

function listens(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 25), timeout: READY_CHECK_MS });
    socket.once('connect', () => resolve(void socket.end()));
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new PartFault(LATE)));
  });
}
