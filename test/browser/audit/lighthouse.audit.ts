/** The pages that people come to first, as a phone on a slow network loads them: the median of several runs. */
import { get } from 'node:http';
import { createServer } from 'node:net';
import { chromium, test, type Browser, type BrowserContext } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { learn } from '../known.ts';
import { pageOf } from '../people.ts';
import type { Known } from '../routes.ts';
import { isAsked } from './asked.ts';
import { report, type Load } from './finding.ts';
import { lighthouseRuns } from './limits.ts';

interface Named {
  page: string;
  route: string;
  /** Null: nobody is signed in. */
  as: string | null;
  path: (known: Known) => string;
}

const named: readonly Named[] = [
  { page: 'the public home', route: '/$lang/', as: null, path: () => '' },
  { page: 'a call', route: '/$lang/calls/$id', as: null, path: ({ callId }) => `/calls/${callId}` },
  {
    page: 'a consultation',
    route: '/$lang/consultations/$id',
    as: null,
    path: ({ consultationId }) => `/consultations/${consultationId}`,
  },
  {
    page: 'the form',
    route: '/$lang/_signed-in/drafts/$id',
    as: 'applicant',
    path: ({ draftId }) => `/drafts/${draftId}`,
  },
  {
    page: 'the tracking page',
    route: '/$lang/_signed-in/cases/$id',
    as: 'applicant',
    path: ({ casePath }) => casePath,
  },
];

const { SAPHAN_URL = 'http://127.0.0.1:3000', CHROMIUM = '/usr/bin/chromium' } = process.env;
const chosen = named.filter(({ route }) => isAsked(route));

let known: Known;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  if (chosen.length > 0) known = await learn(browser);
});

for (const { page, as, path } of chosen) {
  test(`${page} as a phone`, async ({ browser }, info) => {
    test.setTimeout(lighthouseRuns * 90_000);
    const at = `/th${path(known)}`;
    const cookies = as ? await cookiesOf(browser, as) : [];
    const runs: Result[] = [];
    for (let run = 0; run < lighthouseRuns; run += 1) runs.push(await recorded(`${SAPHAN_URL}${at}`, cookies));
    await report(info, { kind: 'load', page, path: at, runs: runs.length, ...(await medianOf(runs)) });
  });
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

async function cookiesOf(browser: Browser, key: string): Promise<Cookies> {
  const context = (await pageOf(browser, key)).context();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** On a busy machine Chromium may lose the beginning of what it records of itself. */
const TRIES_MAX = 3;

async function recorded(url: string, cookies: Cookies): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const result = await load(url, cookies);
    if (!result.runtimeError) return result;
    if (tries === TRIES_MAX) throw new Error(`${url}: ${result.runtimeError.message}`);
  }
}

/** In a browser of its own, which remembers nothing but who is signed in. */
async function load(url: string, cookies: Cookies): Promise<Result> {
  const port = await freePort();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', `--remote-debugging-port=${port}`];
  const own = await chromium.launchPersistentContext('', { executablePath: CHROMIUM, args });
  try {
    await own.addCookies(cookies);
    const done = await lighthouse(url, { port, logLevel: 'error' });
    if (!done) throw new Error(`Lighthouse told nothing of ${url}`);
    return done.lhr;
  } finally {
    await own.close();
  }
}

type Measures = Omit<Load, 'kind' | 'page' | 'path' | 'runs'>;

async function medianOf(runs: readonly Result[]): Promise<Measures> {
  const score = (category: string) => middle(runs.map(({ categories }) => (categories[category]?.score ?? 0) * 100));
  const value = (audit: string) => middle(runs.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
  const [first] = runs;
  if (!first) throw new Error('there was no run');
  return {
    performance: Math.round(score('performance')),
    accessibility: Math.round(score('accessibility')),
    bestPractices: Math.round(score('best-practices')),
    seo: Math.round(score('seo')),
    ...(await bytesOf(first)),
    cumulativeLayoutShift: value('cumulative-layout-shift'),
    largestContentfulPaintMs: Math.round(value('largest-contentful-paint')),
    totalBlockingMs: Math.round(value('total-blocking-time')),
    failing: failingIn(first),
  };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function failingIn({ categories, audits }: Result): string[] {
  return ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) =>
      weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1 ? [id] : [],
    ),
  );
}

/** Of all scripts and style sheets that the page loaded, as gzip sends them: brotli, which browsers take, sends fewer. */
async function bytesOf({ audits }: Result): Promise<{ jsBytes: number; cssBytes: number }> {
  const details = audits['network-requests']?.details;
  const items = details?.type === 'table' ? details.items : [];
  const sum = async (type: string) => {
    const urls = new Set(items.filter(({ resourceType }) => resourceType === type).map(({ url }) => String(url)));
    const sizes = await Promise.all([...urls].map(gzipBytes));
    return sizes.reduce((all, size) => all + size, 0);
  };
  return { jsBytes: await sum('Script'), cssBytes: await sum('Stylesheet') };
}

/** What is too small to be worth compressing comes as it is. */
function gzipBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (reply) => {
      let bytes = 0;
      reply.on('data', (chunk: Buffer) => (bytes += chunk.length));
      reply.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
