/** A few people at a time who take care of many cases, each of which goes its way. */
import { setTimeout as pause } from 'node:timers/promises';
import { everybody, goOn, submitted, type Cast, type Journey, type Refusals } from './journey.js';
import { Person, type Told } from './person.js';

export interface RunningCase {
  id: string;
  journey: Journey;
  end: string | null;
  /** It waits for its clock: people have done what there was to do. */
  waiting: boolean;
}

const PEOPLE_AT_ONCE = 12;
/** How long a case that moves by itself is left alone. */
const LEAVE_ALONE_MS = 250;
const LOOK_EVERY_MS = 20;
const DAY_MS = 86_400_000;
/** How often an operator asks again while the movers are not quiet, as after a kill. */
const ADVANCE_TRIES = 5;
/** More than these is a mistake in the journeys, and no work would come to its end. */
const MAX_REFUSALS = 20;

export class Crowd {
  readonly cases: RunningCase[] = [];
  readonly refusals: Refusals = [];
  private lastAct = Date.now();

  private constructor(
    readonly told: Told,
    private readonly cast: Cast,
  ) {}

  static async gather(url: string): Promise<Crowd> {
    const told: Told = { acknowledged: [], repeated: 0, faults: [] };
    const people = await Promise.all(everybody.map((name) => Person.signIn(url, name, told)));
    return new Crowd(told, new Map(people.map((person) => [person.name, person])));
  }

  person(name: string): Person {
    const person = this.cast.get(name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  }

  async submit(journeys: readonly Journey[]): Promise<void> {
    await atOnce(PEOPLE_AT_ONCE, [...journeys.entries()], async ([n, journey]) => {
      const id = await submitted(this.cast, journey, `โครงการ ${n}`);
      this.cases.push({ id, journey, end: null, waiting: false });
      return null;
    });
  }

  /**
   * Works until every case has ended or waits for its clock. Fails when nobody could do anything for any case for so long:
   * how fast the machine is says nothing about the product.
   */
  async work(patienceMs: number): Promise<void> {
    const open = this.cases.filter((one) => one.end === null);
    for (const one of open) one.waiting = false;
    this.lastAct = Date.now();
    await atOnce(PEOPLE_AT_ONCE, open, (one) => this.care(one, patienceMs));
  }

  /** Lets case time pass, as an operator does; every due on the way is met. */
  async pass(days: number): Promise<void> {
    const operator = this.person('operator');
    const { now } = (await operator.get('/sandbox/clock')).body as { now: string };
    const until = new Date(Date.parse(now) + days * DAY_MS).toISOString();
    for (let tries = 1; ; tries += 1) {
      const { status, body } = await operator.post('/sandbox/advance', { until });
      if (status === 200) return;
      if (body.code !== 'sandbox_not_quiet' || tries === ADVANCE_TRIES) throw new Error(JSON.stringify(body));
    }
  }

  /** One step of one case, whatever it is; resolves when it is acknowledged. */
  async step({ id }: RunningCase, journey: Journey): Promise<void> {
    await goOn(this.cast, journey, id, this.refusals);
  }

  /** Milliseconds until the case is to be looked at again; null when there is nothing left to do. */
  private async care(one: RunningCase, patienceMs: number): Promise<number | null> {
    const progress = await goOn(this.cast, one.journey, one.id, this.refusals);
    if (progress.is === 'ended') one.end = progress.end;
    one.waiting = progress.is === 'waiting';
    if (progress.is === 'ended' || progress.is === 'waiting') return null;
    if (progress.is === 'acted') this.lastAct = Date.now();
    if (Date.now() > this.lastAct + patienceMs || this.refusals.length > MAX_REFUSALS) {
      const refusals = JSON.stringify(this.refusals.slice(-3));
      throw new Error(`${one.id} (${one.journey.name}) came no further (${progress.is}); last refused: ${refusals}`);
    }
    return progress.is === 'acted' ? 0 : LEAVE_ALONE_MS;
  }
}

/** Does `work` for all, some at a time, again after as many milliseconds as it says, until it says null. */
async function atOnce<T>(most: number, items: readonly T[], work: (item: T) => Promise<number | null>): Promise<void> {
  const waiting = items.map((item) => ({ item, at: 0 }));
  let left = items.length;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      const due = waiting.findIndex(({ at }) => at <= Date.now());
      const [next] = due === -1 ? [] : waiting.splice(due, 1);
      if (!next) {
        await pause(LOOK_EVERY_MS);
        continue;
      }
      const afterMs = await work(next.item);
      if (afterMs === null) left -= 1;
      else waiting.push({ item: next.item, at: Date.now() + afterMs });
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
}
