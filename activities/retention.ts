/** Removes personal data that is kept too long: one call a kind, which counts what it did. */
import type { Pool } from 'pg';
import type { Files } from '#libs/files/files.js';
import { retain, sweptKinds, type Retained } from '#libs/privacy/retention.js';
import { alive } from './heartbeat.js';

export interface RetentionActivities {
  retentionKinds: () => Promise<string[]>;
  /** Done once a day of case time, however often it is called; one that broke off goes on. */
  retainKind: (kind: string) => Promise<Retained>;
}

export function createRetentionActivities({ pool, files }: { pool: Pool; files: Files }): RetentionActivities {
  return {
    retentionKinds: async () => sweptKinds(),
    retainKind: (kind) => alive(() => retain(pool, files, kind)),
  };
}
