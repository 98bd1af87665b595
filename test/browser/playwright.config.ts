/** Headless Chromium on the stack that `SAPHAN_URL` names; `npm test` starts one and names it. */
import { defineConfig } from '@playwright/test';

// Two runs on one machine keep out of each other's way; workers inherit the name.
process.env.SAPHAN_RESULTS ??= String(process.pid);

const { SAPHAN_URL = 'http://127.0.0.1:3000', CHROMIUM = '/usr/bin/chromium', SCREENSHOTS, PICTURES } = process.env;

export default defineConfig({
  testDir: '.',
  // Commands of their own ask for these.
  testIgnore: [...(SCREENSHOTS ? [] : ['screenshots.spec.ts']), ...(PICTURES ? [] : ['pictures.spec.ts'])],
  outputDir: `../../dist/test-results/${process.env.SAPHAN_RESULTS}`,
  // The machine has two cores, and the stack wants one of them.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL: SAPHAN_URL,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    // Recording takes a third of the time: `--trace retain-on-failure` asks for it.
    trace: 'off',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
