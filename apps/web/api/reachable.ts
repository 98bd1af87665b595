/** Whether the network is there, and the server behind it. */
import { onlineManager } from '@tanstack/react-query';

const LOOK_EVERY_MS = 3_000;

/** Resolves at once where the server answers; else as soon as it does again, whatever was in the way. */
export async function whenReachable(): Promise<void> {
  while (!(await answers())) await Promise.race([pause(LOOK_EVERY_MS), online()]);
}

async function answers(): Promise<boolean> {
  if (!onlineManager.isOnline()) return false;
  // Not to be reached is what was asked about, and no error.
  return fetch('/health/live', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function online(): Promise<void> {
  return new Promise((resolve) => {
    const leave = onlineManager.subscribe((isOnline) => {
      if (!isOnline) return;
      leave();
      resolve();
    });
  });
}
