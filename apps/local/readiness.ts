/** When a part does its work, seen from outside. */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from './progress.js';

const readyPatienceMs = 60_000;
const lookEveryMs = 50;

/** Waits until somebody listens there (`host:port`); rejects with the last refusal when its patience is over. */
export async function listens(address: string, patienceMs = readyPatienceMs): Promise<void> {
  for (const limit = Date.now() + patienceMs; ; await pause(lookEveryMs)) {
    try {
      return await connects(address);
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}

function connects(address: string): Promise<void> {
  const { hostname, port } = new URL(`tcp://${address}`);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => resolve(void socket.destroy()));
    socket.once('error', reject);
  });
}

/** Waits until the address answers, whatever it says. */
export async function answers(url: string): Promise<void> {
  for (const limit = Date.now() + readyPatienceMs; ; await pause(lookEveryMs)) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}

/** Goes on waiting for what is late, which may be a mail server of the person's own; the API says so meanwhile. */
export async function ready(url: string, say: Progress['say']): Promise<void> {
  let told = false;
  for (const limit = Date.now() + readyPatienceMs; ; await pause(lookEveryMs)) {
    const answer = await fetch(`${url}/health/ready`);
    if (answer.ok) return void (await answer.arrayBuffer());
    const { values } = (await answer.json()) as { values: { parts: Record<string, string> } };
    if (told || Date.now() < limit) continue;
    const late = Object.entries(values.parts).filter(([, state]) => state !== 'ready');
    say(
      `  Still waiting for ${late.map(([part, state]) => `${part} (${state})`).join(', ')}; the API answers at ${url}.`,
    );
    told = true;
  }
}
