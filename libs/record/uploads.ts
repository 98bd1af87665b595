/**
 * What files do to time: an upload that was begun before a deadline is in time, however slow its line is. While it goes
 * on, and a moment longer for the answer that it belongs to, the deadline waits for it.
 */
import type { Command, UploadHold } from '#libs/process/command.js';
import { isHash } from '#libs/process/needs.js';
import { AFTER_UPLOAD_MS, REQUEST_MS_MAX } from '#libs/contracts/limits.js';
import type { ClientBase } from 'pg';
import type { Content } from './content.js';
import { isoOf, type LockedCase } from './locked-case.js';
import type { RecordRefusal } from './request.js';

/** Of an upload `f`. One under way holds as long as a request may take, by the machine's time, which its id carries. */
const until = `(coalesce(f.stored_at, case_now()) + interval '${AFTER_UPLOAD_MS} milliseconds')`;
const holds = `f.purpose = 'attachment' AND f.erased_at IS NULL AND ${until} > case_now()
  AND (f.stored_at IS NOT NULL OR uuid_extract_timestamp(f.id) > clock_timestamp() - interval '${REQUEST_MS_MAX} milliseconds')`;

/** SQL: whether an upload to `owner` still holds that was begun before `due`. */
export const heldBack = (owner: 'draft_id' | 'case_id', id: string, due: string) =>
  `EXISTS (SELECT FROM file f WHERE f.${owner} = ${id} AND f.began_at < ${due} AND ${holds})`;

/** Uploads to a draft or a case that deadlines wait for. */
export async function uploadHolds(db: ClientBase, owner: 'draft_id' | 'case_id', id: string): Promise<UploadHold[]> {
  const found = await db.query<UploadHold>({
    name: `upload-holds-${owner}`,
    text: `SELECT ${isoOf('f.began_at')} AS "beganAt", ${isoOf(until)} AS until FROM file f
            WHERE f.${owner} = $1 AND ${holds} ORDER BY f.began_at`,
    values: [id],
  });
  return found.rows;
}

/**
 * Whoever names a file by its hash has filed it with this case, and the scanner has let it through. Only what looks like
 * a hash is looked up: a gate also takes the register of a paper on a shelf.
 */
export async function unreadFile(
  db: ClientBase,
  { meta, state }: LockedCase,
  command: Command,
): Promise<RecordRefusal | null> {
  const issued = new Set(Object.values(state.facts));
  for (const sha256 of hashesIn(command).filter((hash) => !issued.has(hash))) {
    const found = await db.query<{ scan: string }>({
      name: 'file-by-hash',
      text: `SELECT scan FROM file WHERE case_id = $1 AND sha256 = $2 AND erased_at IS NULL ORDER BY scan = 'held' LIMIT 1`,
      values: [meta.id, sha256],
    });
    const scan = found.rows[0]?.scan;
    if (scan === undefined) return { code: 'file_unknown', detail: { sha256 } };
    if (scan === 'held') return { code: 'file_held', detail: { sha256 } };
  }
  return null;
}

function hashesIn(command: Command): string[] {
  if (command.type === 'supply') return [command.ref].filter(isHash);
  const values = command.type === 'answer' ? Object.values(command.values) : [];
  return values.filter((value) => typeof value === 'string').filter(isHash);
}

interface Attachment {
  name: string;
  type: string;
  bytes: number;
  sha256: string;
}

/**
 * The content with the files that its party brought: what was sent is what its hash is over. Read in a statement of its
 * own, once the draft or the case is locked.
 */
export async function withAttachments(
  db: ClientBase,
  owner: 'draft_id' | 'case_id',
  id: string,
  content: Content,
): Promise<Content> {
  const found = await db.query<Attachment>({
    name: `attachments-${owner}`,
    text: `SELECT name, type, bytes, sha256 FROM file
            WHERE ${owner} = $1 AND purpose = 'attachment' AND stored_at IS NOT NULL AND erased_at IS NULL ORDER BY id`,
    values: [id],
  });
  return found.rows.length === 0 ? content : { ...content, attachments: found.rows };
}

/** The case that a draft became takes its files over. */
export async function handOver(db: ClientBase, draftId: string, caseId: string): Promise<void> {
  await db.query({
    name: 'hand-over-files',
    text: 'UPDATE file SET case_id = $2 WHERE draft_id = $1 AND stored_at IS NOT NULL',
    values: [draftId, caseId],
  });
}
