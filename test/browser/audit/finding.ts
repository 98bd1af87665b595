/** What the audit finds out, in the form in which `--json` writes it. */
import type { TestInfo } from '@playwright/test';
import type { Lang } from '../../../apps/web/texts/text.ts';

export type State = 'empty' | 'filled' | 'error';

/** One look at one page. */
export interface Look {
  kind: 'look';
  route: string;
  lang: Lang;
  width: number;
  state: State;
  /** How the page came to that state. */
  how: string;
  violations: { id: string; impact: string; help: string; nodes: string[] }[];
  /** Cut off, not marked with its language, or wider than its window: in words. */
  unreadable: string[];
}

/** A state that this page cannot be in. */
export interface Absent {
  kind: 'absent';
  route: string;
  lang: Lang;
  state: State;
  why: string;
}

/** The median of several runs as a phone. */
export interface Load {
  kind: 'load';
  page: string;
  path: string;
  runs: number;
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  jsBytes: number;
  cssBytes: number;
  cumulativeLayoutShift: number;
  largestContentfulPaintMs: number;
  totalBlockingMs: number;
  /** What Lighthouse marks down in the three that must be full. */
  failing: string[];
}

export type Finding = Look | Absent | Load;

const NAME = 'finding';

/** Hands it to the reporter, which alone judges. */
export async function report(info: TestInfo, finding: Finding): Promise<void> {
  await info.attach(NAME, { body: JSON.stringify(finding), contentType: 'application/json' });
}

export function findingIn(attachment: { name: string; body?: Buffer | undefined }): Finding | null {
  return attachment.name === NAME && attachment.body ? (JSON.parse(attachment.body.toString()) as Finding) : null;
}
