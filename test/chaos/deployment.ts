/**
 * The product as it is run, to be killed: PostgreSQL with its writes made durable, a Temporal server with its store on
 * disk, the worker and the API, each a process of its own on ports that it keeps. Mail goes to a server in the test.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Command } from '#apps/local/command.js';
import { freePorts } from '#apps/local/port.js';
import { createCluster, databaseReady, databaseUrl, postgresCommand } from '#apps/local/postgres.js';
import { answers } from '#apps/local/readiness.js';
import { portsNeeded } from '#apps/local/temporal-config.js';
import { findTemporal, temporalCommand, type TemporalProgram } from '#apps/local/temporal.js';
import { temporalReady } from '#apps/worker/namespace.js';
import { createFileBank, type FileBank } from '#libs/bank/file-bank.js';
import { openPool } from '#libs/record/connection.js';
import { verify } from '#libs/record/verify.js';
import { root } from '#libs/settings/root.js';
import { migrate } from '#prisma/migrate.js';
import { seed } from '#prisma/seed.js';
import { startMailServer, type MailServer } from '#test/support/smtp.js';

export const parts = ['postgres', 'temporal', 'worker', 'api'] as const;
export type Part = (typeof parts)[number];
export type DyingPart = Extract<Part, 'api' | 'worker'>;

const password = 'chaos';
const namespace = 'saphan';
/** A supervisor waits a little before it starts a process anew that could not start. */
const START_AGAIN_MS = 300;
const CONNECTIONS = 4;

export class Deployment {
  readonly url: string;
  readonly databaseUrl: string;
  readonly bank: FileBank;
  /** Of the test itself: it must outlive the server. */
  readonly pool: Pool;
  readonly kills: Record<Part, number> = { postgres: 0, temporal: 0, worker: 0, api: 0 };
  /** Processes that ended though nobody killed them. */
  readonly died: string[] = [];
  /** Another mail server than its own, for the parts that are started next. */
  smtpUrl: string | null = null;
  private readonly running = new Map<Part, ChildProcess>();
  private readonly wanted = new Set<Part>();

  private constructor(
    private readonly folder: string,
    private readonly ports: { postgres: number; api: number; temporal: readonly number[] },
    private readonly temporalProgram: TemporalProgram,
    public mail: MailServer,
  ) {
    this.url = `http://127.0.0.1:${ports.api}`;
    this.databaseUrl = databaseUrl(ports.postgres, password);
    this.bank = createFileBank(join(folder, 'bank'));
    this.pool = openPool(this.databaseUrl, CONNECTIONS, () => undefined);
  }

  static async open(): Promise<Deployment> {
    const folder = await mkdtemp(join(tmpdir(), 'saphan-chaos-'));
    await chmod(folder, 0o755);
    const [postgres, api, ...temporal] = (await freePorts(Array<number>(2 + portsNeeded).fill(0))) as [number, number];
    const ports = { postgres, api, temporal };
    const mail = await startMailServer();
    const opened = new Deployment(folder, ports, await findTemporal(() => undefined), mail);
    try {
      await createCluster(join(folder, 'postgres'), password);
      await Promise.all([opened.start('postgres').then(() => opened.prepare()), opened.start('temporal')]);
      await Promise.all([opened.start('worker'), opened.start('api')]);
      return opened;
    } catch (reason) {
      await opened.close();
      throw reason;
    }
  }

  private async prepare(): Promise<void> {
    await migrate(this.databaseUrl);
    await seed(this.databaseUrl);
  }

  /** Resolves when the part does its work. A part that ends by itself from now on is started anew. */
  async start(part: Part): Promise<void> {
    this.wanted.add(part);
    await this.launch(part);
    await this.ready(part);
  }

  /** Starts a part that will kill itself, without a warning, when it comes to the point; resolves when it has. */
  async startToDieAt(part: DyingPart, point: string): Promise<{ dead: Promise<unknown> }> {
    const dying = {
      file: process.execPath,
      args: [join(root, 'dist/test/chaos/dying.js'), part, point],
      env: this.environment(),
    };
    const dead = once(await this.launch(part, dying), 'exit');
    await this.ready(part);
    return { dead };
  }

  /** SIGKILL: nothing in the process learns of it. */
  async kill(part: Part): Promise<void> {
    this.wanted.delete(part);
    this.kills[part] += 1;
    const child = this.running.get(part);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** All that Temporal ever stored. Its server must be down. */
  async loseTemporalStore(): Promise<void> {
    await rm(this.temporalFolder, { recursive: true, force: true });
  }

  verify() {
    return verify(this.pool, join(this.folder, 'checkpoints'));
  }

  /** The mail server goes away and comes back at its place, with what it had received. */
  async stopMail(): Promise<void> {
    await this.mail.stop();
  }

  async startMail(): Promise<void> {
    const { port, received } = this.mail;
    this.mail = await startMailServer({ port });
    this.mail.received.push(...received);
  }

  async close(): Promise<void> {
    await this.pool.end();
    for (const part of [...parts].reverse()) if (this.running.has(part)) await this.kill(part);
    await this.mail.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  private async launch(part: Part, command?: Command): Promise<ChildProcess> {
    const { file, args, env, ...identity } = command ?? (await this.commandOf(part));
    const log = openSync(this.logFile(part), 'a');
    const stdio = ['ignore', log, log] as const;
    const child = spawn(file, args, { ...identity, env: { ...process.env, ...env }, stdio: [...stdio] });
    closeSync(log);
    this.running.set(part, child);
    child.once('exit', (code, signal) => {
      if (this.wanted.has(part) && this.running.get(part) === child)
        void this.revive(part, `${part} ${signal ?? code}`);
    });
    return child;
  }

  private async revive(part: Part, how: string): Promise<void> {
    this.died.push(how);
    await pause(START_AGAIN_MS);
    if (this.wanted.has(part)) await this.launch(part);
  }

  private async ready(part: Part): Promise<void> {
    if (part === 'postgres') await databaseReady(this.databaseUrl);
    if (part === 'temporal') return (await temporalReady(this.temporalAddress, namespace)).close();
    if (part === 'api') return answers(`${this.url}/health/live`);
  }

  private async commandOf(part: Part): Promise<Command> {
    if (part === 'postgres') return postgresCommand(join(this.folder, 'postgres'), this.ports.postgres);
    if (part === 'temporal') {
      const place = { folder: this.temporalFolder, ports: this.ports.temporal, storage: 'file' } as const;
      return temporalCommand(this.temporalProgram, place);
    }
    return { file: process.execPath, args: [join(root, `dist/programs/${part}.js`)], env: this.environment() };
  }

  private environment(): Record<string, string> {
    return {
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: this.temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: this.smtpUrl ?? this.mail.url,
      PORT: String(this.ports.api),
      PUBLIC_URL: this.url,
      AUTH_SECRET: 'for tests only, thirty-two characters',
      SANDBOX: '1',
      BANK_DIR: join(this.folder, 'bank'),
      CHECKPOINT_DIR: join(this.folder, 'checkpoints'),
      NODE_OPTIONS: '',
      NODE_ENV: 'development',
    };
  }

  private get temporalAddress(): string {
    return `127.0.0.1:${this.ports.temporal[0]}`;
  }

  private get temporalFolder(): string {
    return join(this.folder, 'temporal');
  }

  private logFile(part: Part): string {
    return join(this.folder, `${part}.log`);
  }
}
