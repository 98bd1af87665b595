import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker, type ReplayResult } from '@temporalio/worker';
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';
import { keptHistories } from './corpus.js';

const kept = keptHistories();
const paths = [
  'approved-to-payment',
  'consultation-closed-by-its-clock',
  'instalment-paid',
  'notices-delivered',
  'returned-and-lapsed',
  'stuck-and-mended',
  'swept',
  'withdrawn',
];

async function replay(workflows: string, names: readonly string[] = paths): Promise<ReplayResult[]> {
  const histories = kept
    .filter(({ name }) => names.includes(name))
    .map(({ name, text }) => ({ workflowId: name, history: JSON.parse(text) as unknown }));
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ workflowsPath: join(root, workflows) }, histories))
    results.push(result);
  return results;
}

test('there is a history of every path', () => {
  expect(kept.map(({ name }) => name)).toEqual(paths);
});

test('what workflows have lived through replays', async () => {
  const results = await replay('workflows/index.ts');
  expect(results.map(({ workflowId, error }) => ({ workflowId, error }))).toEqual(
    paths.map((workflowId) => ({ workflowId, error: undefined })),
  );
});

test('a workflow changed without a patch is caught by the history of any case', async () => {
  const results = await replay('test/replay/changed.workflow.ts');
  const caught = results.filter(({ error }) => error instanceof DeterminismViolationError);
  expect(caught.map(({ workflowId }) => workflowId)).toEqual(
    paths.filter((path) => path !== 'swept' && path !== 'notices-delivered'),
  );
});

describe.each(kept)('the history $name', ({ text }) => {
  test('holds no personal data: no address, no title or reason, no person', () => {
    const told = text.replace(/"data":\s*"([^"]*)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());
    expect(told).not.toMatch(/[\w.+-]+@[a-z][\w-]*\./i);
    expect(told).not.toMatch(/\p{Script=Thai}/u);
    expect(told).not.toMatch(/example|โครงการ|applicant|reviewer-/);
  });
});
