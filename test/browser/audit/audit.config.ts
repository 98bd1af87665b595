/** `npm run audit:web` starts a stack, names it in `SAPHAN_URL`, and runs this. */
import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const { AUDIT_ONLY } = process.env;

export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: `../../../dist/test-results/${process.env.SAPHAN_RESULTS}`,
  testMatch: AUDIT_ONLY ? `${AUDIT_ONLY}.audit.ts` : '*.audit.ts',
  timeout: 240_000,

  reporter: './reporter.ts',
});
