/** Whose a file is, from the first byte of its upload to its erasure. Who may send or read it was asked before. */
import type { Readable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { fileTypes, type FilePurpose, type FileType, type StoredFile } from '#libs/contracts/file.js';
import {
  FILE_BYTES_MAX,
  FILES_PER_OWNER_MAX,
  REQUEST_MS_MAX,
  RESCANS_PER_SWEEP,
  UPLOADED_BYTES_PER_PERSON_PER_DAY,
  UPLOADS_AT_ONCE_PER_PERSON,
} from '#libs/contracts/limits.js';
import { Refused } from '#libs/contracts/refused.js';
import { isUniqueViolation, transaction } from '#libs/record/connection.js';
import { isoOf } from '#libs/record/locked-case.js';
import { insideOf } from './inside.js';
import { isMacroType } from './macros.js';
import { nameOfType, neutralName } from './name.js';
import type { Scanner } from './scanner.js';
import { TooLarge, type Arrived, type FileStore } from './store.js';
import { typeOf } from './type.js';

const ownerColumns = { draftId: 'draft_id', caseId: 'case_id', organisationId: 'organisation_id' } as const;
type OwnerKind = keyof typeof ownerColumns;
export interface FileOwner {
  kind: OwnerKind;
  id: string;
}

export interface Upload {
  owner: FileOwner;
  purpose: FilePurpose;
  /** As its sender calls it. */
  name: string;
  userId: string;
  /** The same key with the same file gives the same row. */
  key: string;
}

/** A row with the places it belongs to. */
export interface OwnedFile extends StoredFile {
  draftId: string | null;
  caseId: string | null;
  organisationId: string | null;
}

const shownColumns = `id, purpose, name, type, bytes, sha256, scan, uploaded_by AS "uploadedBy",
  ${isoOf('began_at')} AS "beganAt", ${isoOf('stored_at')} AS "storedAt", ${isoOf('erased_at')} AS "erasedAt"`;
const ownedColumns = `${shownColumns}, draft_id AS "draftId", case_id AS "caseId", organisation_id AS "organisationId"`;

export class Files {
  constructor(
    private readonly pool: Pool,
    readonly store: FileStore,
    /** Null where no scanner is configured. */
    private readonly scanner: Scanner | null,
  ) {}

  /**
   * Stores a stream whole or not at all; of a refused one nothing is kept, neither bytes nor row. Throws what broke the
   * stream, or Refused: `file_name_invalid`, `file_count_reached`, `too_many_requests`, `file_too_large`, `file_empty`,
   * `file_type_not_allowed`, `file_has_macros`, `file_has_active_content`, `file_infected`, `draft_closed`, `idempotency_key_reused`.
   */
  async receive(upload: Upload, stream: Readable): Promise<StoredFile> {
    const name = neutralName(upload.name);
    if (name === null) throw new Refused('file_name_invalid');
    const id = await this.begin(upload, name);
    let arrived: Arrived | null = null;
    try {
      arrived = await this.arrive(id, stream);
      const type = await allowedType(arrived, name, upload.purpose);
      const kept = nameOfType(name, type);
      if (kept === null) throw new Refused('file_name_invalid');
      const scan = await this.scanned(arrived);
      return await this.keep(id, upload, { ...arrived, name: kept, type, scan });
    } catch (reason) {
      if (arrived) await this.store.drop(arrived);
      await this.pool.query('DELETE FROM file WHERE id = $1 AND stored_at IS NULL', [id]);
      throw reason;
    }
  }

  /** The row stands before the first byte is read, so that a deadline that passes meanwhile knows of it. */
  private begin({ owner, purpose, userId }: Upload, name: string): Promise<string> {
    const column = ownerColumns[owner.kind];
    const id = uuid();
    return transaction(this.pool, async (client) => {
      await lockFor(client, owner.id);
      const found = await client.query<{ held: number; mine: number; today: string }>(
        `SELECT (SELECT count(*)::int FROM file WHERE ${column} = $1 AND purpose = $2 AND erased_at IS NULL
                    AND (stored_at IS NOT NULL OR ${underWay})) AS held,
                (SELECT count(*)::int FROM file WHERE uploaded_by = $3 AND stored_at IS NULL AND ${underWay}) AS mine,
                (SELECT coalesce(sum(bytes), 0) FROM file WHERE uploaded_by = $3 AND ${today}) AS today`,
        [owner.id, purpose, userId],
      );
      const { held = 0, mine = 0, today: sent = '0' } = found.rows[0] ?? {};
      if (held >= FILES_PER_OWNER_MAX) throw new Refused('file_count_reached', { most: FILES_PER_OWNER_MAX });
      if (mine >= UPLOADS_AT_ONCE_PER_PERSON || Number(sent) >= UPLOADED_BYTES_PER_PERSON_PER_DAY)
        throw new Refused('too_many_requests');
      await client.query(
        `INSERT INTO file (id, purpose, name, ${column}, uploaded_by, began_at) VALUES ($1, $2, $3, $4, $5, case_now())`,
        [id, purpose, name, owner.id, userId],
      );
      return id;
    });
  }

  private async arrive(id: string, stream: Readable): Promise<Arrived> {
    try {
      return await this.store.receive(id, stream, FILE_BYTES_MAX);
    } catch (reason) {
      if (reason instanceof TooLarge) throw new Refused('file_too_large', { most: FILE_BYTES_MAX });
      throw reason;
    }
  }

  private async scanned(arrived: Arrived): Promise<'clean' | 'held' | 'off'> {
    if (this.scanner === null) return 'off';
    const verdict = await this.scanner(this.store.readArrived(arrived));
    if (verdict === 'infected') throw new Refused('file_infected');
    return verdict === 'clean' ? 'clean' : 'held';
  }

  private async keep(id: string, upload: Upload, file: Arrived & { name: string; type: string; scan: string }) {
    try {
      return await transaction(this.pool, async (client) => {
        if (upload.owner.kind === 'draftId') await demandOpenDraft(client, upload.owner.id);
        const stored = await client.query<StoredFile>(
          `UPDATE file SET stored_at = case_now(), name = $2, sha256 = $3, bytes = $4, type = $5, scan = $6, key = $7
            WHERE id = $1 RETURNING ${shownColumns}`,
          [id, file.name, file.sha256, file.bytes, file.type, file.scan, upload.key],
        );
        const [row] = stored.rows;
        if (!row) throw new Error(`the upload ${id} was cleared away while it went on`);
        // Under the lock nobody erases these bytes as belonging to nobody.
        await lockFor(client, file.sha256);
        await this.store.keep(file);
        return row;
      });
    } catch (reason) {
      if (!isUniqueViolation(reason, 'file_uploaded_by_key_key')) throw reason;
      const earlier = await this.sentBefore(upload, file);
      await this.store.drop(file);
      await this.pool.query('DELETE FROM file WHERE id = $1 AND stored_at IS NULL', [id]);
      return earlier;
    }
  }

  private async sentBefore({ owner, purpose, userId, key }: Upload, file: Arrived & { name: string }) {
    const found = await this.pool.query<StoredFile>(
      `SELECT ${shownColumns} FROM file WHERE uploaded_by = $1 AND key = $2 AND sha256 = $3 AND name = $4
          AND purpose = $5 AND ${ownerColumns[owner.kind]} = $6`,
      [userId, key, file.sha256, file.name, purpose, owner.id],
    );
    const [row] = found.rows;
    if (!row) throw new Refused('idempotency_key_reused');
    return row;
  }

  /** Those that are there, oldest first; at most FILES_PER_OWNER_MAX of each purpose. */
  async listOf(owner: FileOwner): Promise<StoredFile[]> {
    const found = await this.pool.query<StoredFile>(
      `SELECT ${shownColumns} FROM file
        WHERE ${ownerColumns[owner.kind]} = $1 AND stored_at IS NOT NULL AND erased_at IS NULL ORDER BY id`,
      [owner.id],
    );
    return found.rows;
  }

  /** Null where there is none, or its upload has not ended. */
  async one(id: string): Promise<OwnedFile | null> {
    const found = await this.pool.query<OwnedFile>(
      `SELECT ${ownedColumns} FROM file WHERE id = $1 AND stored_at IS NOT NULL`,
      [id],
    );
    return found.rows[0] ?? null;
  }

  /**
   * Removes the bytes of files that no law needs any more; their rows stay, with hash and times. Bytes that another file
   * shares stay until the last of them goes.
   */
  async erase(ids: readonly string[]): Promise<void> {
    for (const id of ids) await transaction(this.pool, (client) => this.eraseOne(client, id, null));
  }

  /** The same in a transaction of the caller's. */
  async eraseWithin(client: PoolClient, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.eraseOne(client, id, null);
  }

  private async eraseOne(client: PoolClient, id: string, scan: 'infected' | null): Promise<void> {
    const found = await client.query<{ sha256: string | null }>(
      `UPDATE file SET erased_at = case_now(), scan = coalesce($2, scan)
        WHERE id = $1 AND erased_at IS NULL AND stored_at IS NOT NULL RETURNING sha256`,
      [id, scan],
    );
    const sha256 = found.rows[0]?.sha256;
    if (!sha256) return;
    await lockFor(client, sha256);
    const shared = await client.query('SELECT FROM file WHERE sha256 = $1 AND erased_at IS NULL LIMIT 1', [sha256]);
    if (shared.rowCount === 0) await this.store.erase(sha256);
  }

  /** Shows held files to the scanner again, and forgets uploads whose process died. How many were let through and erased. */
  async attend(): Promise<{ clean: number; infected: number }> {
    await this.store.clearAbandoned();
    await this.pool.query(`DELETE FROM file WHERE stored_at IS NULL AND NOT (${underWay})`);
    const done = { clean: 0, infected: 0 };
    if (this.scanner === null) return done;
    const held = await this.pool.query<{ id: string; sha256: string }>(
      `SELECT id, sha256 FROM file WHERE scan = 'held' AND erased_at IS NULL ORDER BY began_at LIMIT $1`,
      [RESCANS_PER_SWEEP],
    );
    for (const { id, sha256 } of held.rows) {
      const verdict = await this.scanner(this.store.read(sha256));
      // Still down: the rest would only wait for it as long again.
      if (verdict === 'unknown') return done;
      done[verdict] += 1;
      if (verdict === 'infected') await transaction(this.pool, (client) => this.eraseOne(client, id, 'infected'));
      else await this.pool.query(`UPDATE file SET scan = 'clean' WHERE id = $1`, [id]);
    }
    return done;
  }
}

/** An upload that no request can still be carrying was abandoned. By the machine's time, which is in its id: case time leaps. */
const underWay = `uuid_extract_timestamp(id) > clock_timestamp() - interval '${REQUEST_MS_MAX} milliseconds'`;

const today = `uuid_extract_timestamp(id) > clock_timestamp() - interval '1 day'`;

async function lockFor(client: PoolClient, what: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [what]);
}

/** Shares the draft's row, which submitting takes for itself: a file is in what was submitted, or refused. */
async function demandOpenDraft(client: PoolClient, id: string): Promise<void> {
  const found = await client.query<{ status: string }>('SELECT status FROM draft WHERE id = $1 FOR SHARE', [id]);
  const status = found.rows[0]?.status;
  if (status !== 'open') throw new Refused('draft_closed', { status });
}

async function allowedType({ path, bytes }: Arrived, name: string, purpose: FilePurpose): Promise<FileType> {
  if (bytes === 0) throw new Refused('file_empty');
  const type = await typeOf(path, name);
  const allowed: readonly FileType[] = fileTypes[purpose];
  if (isMacroType(type)) throw new Refused('file_has_macros');
  const known = allowed.find((one) => one === type);
  if (!known) throw new Refused('file_type_not_allowed', { type, allowed });
  const inside = await insideOf(path, known);
  if (inside === 'macros') throw new Refused('file_has_macros');
  if (inside === 'active') throw new Refused('file_has_active_content');
  if (inside === 'unreadable') throw new Refused('file_type_not_allowed', { type: null, allowed });
  return known;
}
