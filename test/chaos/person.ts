/** A signed-in person at a screen: asks again, under the same key, until an answer comes, and keeps what was acknowledged. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Reply {
  status: number;
  // Tests read whatever came back; the contracts are tested by what they refuse.
  body: ReturnType<typeof JSON.parse>;
}

/** What the person was told is done. */
export interface Acknowledgement {
  person: string;
  userId: string;
  url: string;
  key: string;
  body: ReturnType<typeof JSON.parse>;
}

/** All that people were told, by everybody who works on one deployment. */
export interface Told {
  acknowledged: Acknowledgement[];
  /** Requests that got no answer, or that the product could not answer just then. */
  repeated: number;
  /** Answers that blame the product for something other than a part that is away. */
  faults: Reply[];
}

const AGAIN_MS = 100;
const PATIENCE_MS = 60_000;
const ANSWER_PATIENCE_MS = 15_000;
const FIRST_FAULT = 500;

export class Person {
  private constructor(
    readonly name: string,
    readonly userId: string,
    private readonly url: string,
    private readonly token: string,
    private readonly told: Told,
  ) {}

  static async signIn(url: string, name: string, told: Told): Promise<Person> {
    const reply = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@saphan.example`, password: 'saphan-demo' }),
    });
    const { token, user } = (await reply.json()) as { token: string; user: { id: string } };
    return new Person(name, user.id, url, token, told);
  }

  get(path: string): Promise<Reply> {
    return this.asked('GET', path);
  }

  async post(path: string, payload?: object, headers: Record<string, string> = {}): Promise<Reply> {
    const key = randomUUID();
    const reply = await this.asked('POST', path, payload, { 'idempotency-key': key, ...headers });
    // A meeting's batch is no new thing: it tells of each decision by itself.
    if (reply.status === 201 || (reply.status === 200 && path.endsWith('/decisions'))) {
      const { name: person, userId } = this;
      this.told.acknowledged.push({ person, userId, url: path, key, body: reply.body });
    }
    return reply;
  }

  private async asked(method: string, path: string, payload?: object, headers = {}): Promise<Reply> {
    for (const end = Date.now() + PATIENCE_MS; ; await pause(AGAIN_MS)) {
      const reply = await this.once(method, path, payload, headers);
      if (reply && reply.status < FIRST_FAULT) return reply;
      this.told.repeated += 1;
      if (reply && reply.body.code !== 'database_unavailable') this.told.faults.push(reply);
      if (Date.now() > end) throw new Error(`${method} ${path}: ${JSON.stringify(reply)} after ${PATIENCE_MS} ms`);
    }
  }

  /** Null when the connection broke: nobody knows what became of the request. */
  private async once(method: string, path: string, payload: object | undefined, more: object): Promise<Reply | null> {
    const headers = { authorization: `Bearer ${this.token}`, ...more };
    const json = payload && { 'content-type': 'application/json' };
    try {
      const signal = AbortSignal.timeout(ANSWER_PATIENCE_MS);
      const body = payload && JSON.stringify(payload);
      const reply = await fetch(this.url + path, {
        method,
        headers: { ...headers, ...json },
        signal,
        body: body ?? null,
      });
      const text = await reply.text();
      return { status: reply.status, body: text ? JSON.parse(text) : null };
    } catch {
      return null;
    }
  }
}
