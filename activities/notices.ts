/** Delivers the notices that are owed, lane by lane, and turns audiences into notices. */
import type { Pool } from 'pg';
import { writeAccountLetter } from '#libs/notices/account/account-letter.js';
import { expandPage } from '#libs/notices/audience.js';
import { writeCaseLetter } from '#libs/notices/case-letter.js';
import { DIGEST, makeUpDigests, writeDigest } from '#libs/notices/digest.js';
import { asRendered, type Rendered } from '#libs/notices/letter.js';
import type { Lane } from '#libs/notices/message.js';
import { officialNumber } from '#libs/notices/official-number.js';
import { writePeopleLetter } from '#libs/notices/people/people-letter.js';
import { maxConnections, openPost, type Post, type PostOffice } from '#libs/notices/post.js';
import { fail, giveUpExpiredLeases, nextDueMs, settle, take, type Taken } from '#libs/notices/queue.js';
import { usualPace, type Pace, type Verdict } from '#libs/notices/verdict.js';
import { alive } from './heartbeat.js';

/** No letter is begun later than this in a batch: a worker that shuts down need not wait long. */
export const BATCH_MS = 5_000;

export interface NoticeDependencies extends PostOffice {
  pool: Pool;
  /** Where the web app is, without a slash at the end. */
  publicUrl: string;
  /** Of the installation: letters about accounts are sealed with it. */
  secret: string;
  pace?: Pace;
}

export interface Batch {
  /** What became of the letters of this batch; `gathered`: put aside for a digest; `kept`: no mail wanted. */
  verdicts: Partial<Record<Verdict['kind'] | 'gathered' | 'kept', number>>;
  /** Milliseconds until there is more to do: 0 at once, null until somebody says so. */
  waitMs: number | null;
}

export interface NoticeActivities {
  /** Sends at most `limit` letters of the lane. */
  deliverBatch(lane: Lane, limit: number): Promise<Batch>;
  /** Expands at most `limit` pages. `more`: whether there may be another. */
  expandAudiences(limit: number): Promise<{ found: number; more: boolean }>;
}

export function createNoticeActivities(deps: NoticeDependencies): NoticeActivities {
  const { pool, pace = usualPace } = deps;
  return {
    deliverBatch: (lane, limit) => alive(() => batch(lane, limit)),
    expandAudiences: (limit) => alive(() => expansion(limit)),
  };

  async function batch(lane: Lane, limit: number): Promise<Batch> {
    await giveUpExpiredLeases(pool, lane, pace);
    // A morning's digests are many, and give way to letters to one person.
    if (lane === 'bulk') await makeUpDigests(pool);
    const verdicts = await deliver(deps, lane, limit, pace);
    return { verdicts, waitMs: verdicts.away ? pace.awayMs : await nextDueMs(pool, lane) };
  }

  async function expansion(limit: number) {
    let found = 0;
    for (let pages = 0; pages < limit; pages += 1) {
      const told = await expandPage(pool);
      if (told === null) return { found, more: false };
      found += told;
    }
    return { found, more: true };
  }
}

/** As many senders as connections, each with one letter at a time, so that a crash leaves few letters in doubt. */
async function deliver(deps: NoticeDependencies, lane: Lane, limit: number, pace: Pace): Promise<Batch['verdicts']> {
  const post = openPost(deps, lane, pace);
  const verdicts: Batch['verdicts'] = {};
  const end = Date.now() + BATCH_MS;
  let left = limit;
  const sender = async (): Promise<void> => {
    while (left > 0 && !verdicts.away && Date.now() < end) {
      left -= 1;
      const kind = await deliverNext(deps, post, lane, pace);
      if (kind === null) return;
      verdicts[kind] = (verdicts[kind] ?? 0) + 1;
    }
  };
  const senders = await Promise.allSettled(Array.from({ length: maxConnections[lane] }, sender));
  post.close();
  for (const result of senders) if (result.status === 'rejected') throw result.reason;
  return verdicts;
}

async function deliverNext(
  deps: NoticeDependencies,
  post: Post,
  lane: Lane,
  pace: Pace,
): Promise<Verdict['kind'] | 'gathered' | 'kept' | null> {
  const { pool, publicUrl } = deps;
  const taken = await take(pool, lane, pace, async (client, notice) => {
    const { sealed } = notice;
    if (sealed !== null) return writeAccountLetter(client, { ...notice, sealed }, deps);
    if (notice.message === DIGEST) return writeDigest(client, notice, deps);
    const { about } = notice;
    if (about !== null) return asRendered(await writePeopleLetter(client, { ...notice, about }, deps));
    return asRendered(await writeCaseLetter(client, notice, publicUrl, await officialNumber(client, notice)));
  });
  if (taken === null || typeof taken === 'string') return taken;
  const { notice, letter } = taken;
  if (letter instanceof Error) {
    await fail(pool, notice, `the letter could not be written: ${letter.message}`);
    return 'refused';
  }
  const verdict = await post.send(parcelOf(notice, letter));
  await settle(pool, notice, verdict, pace);
  return verdict.kind;
}

function parcelOf({ messageId, address, language }: Taken, letter: Rendered) {
  return { ...letter, messageId, to: address, language };
}
