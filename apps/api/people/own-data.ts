/** What is held on the person who asks, and what they ask to have done about it. */
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { caseNow } from '#libs/administration/changes.js';
import { ORGANISATION_ROWS_MAX } from '#libs/contracts/limits.js';
import type { NewPrivacyRequest } from '#libs/contracts/privacy.js';
import { Files } from '#libs/files/files.js';
import { archiveOf, heldOn, withPaths, type ExportedFile } from '#libs/privacy/export.js';
import { periodsNow } from '#libs/privacy/period.js';
import { dataKind, dataKinds } from '#libs/privacy/register.js';
import type { Idempotency } from '#libs/record/request.js';
import type { PrivacyRequest } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';

/** An answer is due within thirty days [K: PDPA s.30]. */
const DAYS_TO_ANSWER = 30;
const DAY_MS = 86_400_000;

@Injectable()
export class OwnData {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** A ZIP of `data.json`, kind by kind with purpose and basis, and of the files that the person brought. */
  async export(userId: string): Promise<Readable> {
    const { email } = await this.database.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const { store } = this.files;
    const keptFor = await periodsNow(this.database);
    const kinds = [];
    const brought: ExportedFile[] = [];
    for (const { kind, rows, cut } of await heldOn(this.pool, dataKinds, userId, email)) {
      const own = dataKind(kind);
      const [{ title, purpose }, { basis }] = [own, keptFor(own)];
      const told = kind === 'file' ? await withPaths(store, rows) : { rows, files: [] };
      brought.push(...told.files);
      kinds.push({ kind, title, purpose, basis, rows: told.rows, cut });
    }
    return archiveOf({ at: new Date().toISOString(), userId, kinds }, store, brought);
  }

  async requests(userId: string) {
    const rows = await this.database.privacyRequest.findMany({
      where: { userId },
      orderBy: { id: 'desc' },
      take: ORGANISATION_ROWS_MAX,
    });
    return { items: rows.map(requestOf) };
  }

  /** Problem `already_exists` while one of that kind waits. */
  ask(userId: string, { kind, details }: z.infer<typeof NewPrivacyRequest>, once: Idempotency) {
    return this.remembered.once(userId, once, async (tx) => {
      const askedAt = await caseNow(tx);
      const dueAt = new Date(askedAt.getTime() + DAYS_TO_ANSWER * DAY_MS);
      return requestOf(
        await tx.privacyRequest.create({ data: { id: uuidv7(), userId, kind, details, askedAt, dueAt } }),
      );
    });
  }
}

export function requestOf(row: PrivacyRequest) {
  const { id, userId, kind, details, status, reason, outcome, askedAt, dueAt, decidedAt } = row;
  return {
    id,
    userId,
    kind,
    details,
    status,
    reason,
    outcome,
    askedAt: askedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
