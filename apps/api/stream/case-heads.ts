/** Hears from the database, after each commit, which case's log grew: one connection for the whole process. */
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { logOf } from '#libs/log/log.js';
import { HEADS_CHANNEL } from '#libs/record/heads.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

export interface CaseHead {
  caseId: string;
  seq: number;
}

const RECONNECT_AFTER_MS = 1_000;

@Injectable()
export class CaseHeads implements OnApplicationShutdown {
  /** `null`: the connection was lost and is back, so anything may have been missed. */
  readonly heads = new Subject<CaseHead | null>();
  private readonly log = logOf('stream');
  private readonly stopping = new AbortController();
  private client: Client | null = null;
  private listening: Promise<void> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: ApiSettings) {}

  /** Begins to listen with the first stream; nobody listens for nobody. */
  begin(): Promise<void> {
    this.listening ??= this.connect().catch((error: unknown) => {
      this.listening = null;
      throw error;
    });
    return this.listening;
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.heads.complete();
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: this.settings.databaseUrl });
    client.on('notification', ({ payload }) => this.heads.next(JSON.parse(payload ?? 'null') as CaseHead));
    client.on('error', (error) => this.log.warn('the listening connection failed', error));
    await client.connect();
    await client.query(`LISTEN ${HEADS_CHANNEL}`);
    // Only now: a connection that never came about is tried again by whoever asked for it.
    client.once('end', () => void this.reconnect());
    this.client = client;
  }

  private async reconnect(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await pause(RECONNECT_AFTER_MS, undefined, { signal: this.stopping.signal });
        await this.connect();
        return this.heads.next(null);
      } catch (error) {
        if (!this.stopping.signal.aborted) this.log.warn('still not listening', error);
      }
    }
  }
}
