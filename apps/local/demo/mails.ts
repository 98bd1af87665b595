/** The mails that the stories caused: counted by message from the API's notices, and one shown from the mail catcher. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Chronicle, Notice } from './chronicle.js';

const patienceMs = 60_000;
const lookEveryMs = 200;
const shownLines = 24;
/** States in which a notice waits for its way out. */
const underWay = new Set(['PENDING', 'SENDING', 'RETRY']);

/** All notices of these stories, once none waits any more, or patience is over: then their states show it. */
export async function delivered(chronicles: readonly Chronicle[]): Promise<Notice[][]> {
  for (const limit = Date.now() + patienceMs; ; await pause(lookEveryMs)) {
    const notices = await Promise.all(chronicles.map((chronicle) => chronicle.notices()));
    if (Date.now() > limit || !notices.flat().some(({ state }) => underWay.has(state))) return notices;
  }
}

/** `decision: 14 (SENT 14)`, one line a message, the most frequent first. */
export function countedByMessage(notices: readonly Notice[]): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { message, state } of notices) {
    const states = counts.get(message) ?? new Map<string, number>();
    counts.set(message, states.set(state, (states.get(state) ?? 0) + 1));
  }
  const total = (states: Map<string, number>) => [...states.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([message, states]) => {
      const spread = [...states].map(([state, count]) => `${state} ${count}`).join(', ');
      return `${message.padEnd(22)} ${String(total(states)).padStart(4)}  (${spread})`;
    });
}

interface CaughtMail {
  subject: string;
  text: string;
}

/** The beginning of the letter to that address in which `words` stand; null where the catcher has none. */
export async function sampleLetter(mailUrl: string, address: string, words: string): Promise<string[] | null> {
  const response = await fetch(`${mailUrl}/api/email?to.address=${encodeURIComponent(address)}`);
  const mail = ((await response.json()) as CaughtMail[]).find(({ text }) => text.includes(words));
  return mail ? [`เรื่อง: ${mail.subject}`, ...mail.text.trim().split('\n').slice(0, shownLines)] : null;
}
