/** Somebody of whom no other story knows. */
import type { Browser, Page } from '@playwright/test';
import { watched } from './people.ts';
import { post } from './proposal.ts';

export interface Newcomer {
  page: Page;
  email: string;
  name: string;
}

export async function newcomer(browser: Browser): Promise<Newcomer> {
  const page = watched(await (await browser.newContext()).newPage());
  const stamp = `${Date.now()}${Math.floor(Math.random() * 1000)}`;
  const email = `newcomer-${stamp}@saphan.example`;
  const name = `ผู้มาใหม่ ${stamp}`;
  await post(page, '/api/auth/sign-up/email', { name, email, password: 'a ferry at seven', lang: 'th' });
  return { page, email, name };
}
