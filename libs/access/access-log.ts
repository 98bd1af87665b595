/**
 * Who read personal data as staff, and who was refused what. Noted in memory, written in batches, so that no request waits
 * for it; a batch that fails is kept and tried again. A process that is killed loses what the last quarter of a second
 * noted. While nothing can be written and the memory is full, `full` says so, and such reads are refused.
 */
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ACCESS_LOG_FLUSH_MS, ACCESS_LOG_WAITING_MAX, ACCESS_SUBJECT_CHARS_MAX } from '#libs/contracts/limits.js';

export interface AccessEntry {
  kind: 'read' | 'denied';
  userId: string;
  action: string;
  /** Method and path: what was read, or asked for. */
  subject: string;
  /** What a denied person was told. */
  code: string | null;
}

interface Waiting extends AccessEntry {
  id: string;
  at: Date;
  times: number;
}

// A batch whose commit was not heard of is sent again; the ids tell.
const insert = {
  name: 'note_access',
  text: `INSERT INTO access_log (id, at, kind, user_id, action, subject, code, times)
         SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
         ON CONFLICT (id) DO NOTHING`,
};

export class AccessLog {
  private waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly report: (fault: unknown) => void,
  ) {}

  get full(): boolean {
    return this.waiting.size >= ACCESS_LOG_WAITING_MAX;
  }

  /** What is alike within one batch is one row that counts. */
  note(entry: AccessEntry): void {
    const subject = entry.subject.slice(0, ACCESS_SUBJECT_CHARS_MAX);
    const key = JSON.stringify([entry.kind, entry.userId, entry.action, subject, entry.code]);
    const alike = this.waiting.get(key);
    if (alike) alike.times += 1;
    else if (!this.full) this.waiting.set(key, { ...entry, subject, id: uuidv7(), at: new Date(), times: 1 });
    this.timer ??= setTimeout(() => void this.flush(), ACCESS_LOG_FLUSH_MS);
  }

  /** Resolves when all that was noted is written, or could not be; never rejects. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    if (this.waiting.size === 0) return;
    const batch = this.waiting;
    this.waiting = new Map();
    try {
      await this.pool.query({ ...insert, values: columnsOf([...batch.values()]) });
    } catch (fault) {
      this.report(fault);
      this.waiting = new Map([...batch, ...this.waiting]);
      this.timer ??= setTimeout(() => void this.flush(), ACCESS_LOG_FLUSH_MS);
    }
  }
}

const columns = ['id', 'at', 'kind', 'userId', 'action', 'subject', 'code', 'times'] as const;

function columnsOf(rows: readonly Waiting[]): unknown[][] {
  return columns.map((column) => rows.map((row) => row[column]));
}
