/** A letter about a case: its words, read from the record whenever they are asked for. */
import type { PoolClient } from 'pg';
import { readContext } from './context.js';
import type { Letter } from './layout.js';
import { compose } from './letter.js';
import { messageOf } from './messages.js';
import type { Taken } from './queue.js';
import { readWording } from './wording.js';

/**
 * Written again, it says the same, in the programme's words of the time of which it tells, unless what it speaks of was
 * extended or erased since. `letterNumber`: its official number, null where it bears none. An Error when its case or
 * event is not there.
 */
export async function writeCaseLetter(
  client: PoolClient,
  notice: Pick<Taken, 'caseId' | 'seq' | 'message' | 'recipient' | 'language'>,
  publicUrl: string,
  letterNumber: string | null,
): Promise<Letter> {
  const context = await readContext(client, notice, publicUrl);
  const wording = await readWording(client, notice, context.at);
  return compose(messageOf(notice.message), notice.language, { ...context, letterNumber }, wording);
}
