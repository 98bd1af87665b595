/** People at their screens: so many clients, each with one request under way, on connections that are kept. */
import { Agent, request } from 'node:http';

export interface Call {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: unknown;
}

export interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

const MS_PER_S = 1_000;

/** Does the calls in order, `clients` at a time. Throws at the first reply that is not 2xx. */
export async function measureCalls(clients: number, calls: readonly Call[]): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    return await measure(clients, calls, (call) => send(agent, call));
  } finally {
    agent.destroy();
  }
}

async function measure<T>(atOnce: number, jobs: readonly T[], work: (job: T) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  const begun = performance.now();
  await inFlight(atOnce, jobs, async (job) => {
    const from = performance.now();
    await work(job);
    times.push(performance.now() - from);
  });
  const seconds = (performance.now() - begun) / MS_PER_S;
  return { perSecond: jobs.length / seconds, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

/** Takes the jobs in order, `atOnce` at a time. */
export async function inFlight<T>(
  atOnce: number,
  jobs: readonly T[],
  work: (job: T) => Promise<unknown>,
): Promise<void> {
  const left = jobs.values();
  const worker = async () => {
    for (const job of left) await work(job);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export function send(agent: Agent, { url, method, headers, body }: Call): Promise<string> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const more = payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, ...more } }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      reply.on('error', reject);
      reply.on('end', () => {
        const status = reply.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(text);
        else reject(new Error(`${method} ${url}: ${status} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}
