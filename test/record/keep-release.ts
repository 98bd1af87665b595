/**
 * Keeps what a release leaves behind: a backup of a record that people have worked with, under `fixtures/`. Run once a
 * release: npm run build && node dist/test/record/keep-release.js release-N
 * What was kept is never taken anew: it stands for data that exists out there.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { backup } from '#apps/local/backup.js';
import { Checkpoints } from '#libs/record/checkpoint.js';
import { root } from '#libs/settings/root.js';
import { migrate } from '#prisma/migrate.js';
import { DAY_MS, setScene } from '#test/support/scene.js';
import { emptyPlace, type EmptyPlace } from './places.js';
import { useRecord } from './record-in-use.js';

const [, , release] = process.argv;
if (!release) throw new Error('Say the name of the release, as in release-2.');

const run = (await import(pathToFileURL(join(root, 'test/support/run.mjs')).href)) as Record<string, () => void>;
run.beginRun?.();
try {
  const place = await emptyPlace();
  await migrate(place.databaseUrl);
  await work(place);
  await backup(place, join(root, 'test/record/fixtures', release));
  await place.leave();
} finally {
  run.endRun?.();
}

async function work({ pool, checkpointDir }: EmptyPlace): Promise<void> {
  const scene = await setScene(pool);
  const { withdrawn } = await useRecord(scene);
  // What was erased must stay readable, too, and so must a tail that was added after the last checkpoint.
  const erase = 'UPDATE case_text SET salt = NULL, body = NULL, erased_at = case_now() WHERE case_id = $1';
  await pool.query(erase, [withdrawn]);
  await new Checkpoints(pool, checkpointDir).write();
  await scene.pass(3 * DAY_MS);
  const settled = await scene.apply();
  await scene.answer(settled, 'programme_officer', 'complete');
}
