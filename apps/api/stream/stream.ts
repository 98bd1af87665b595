/** One stream per open page: the heads of the cases that its person may read. */
import { Inject, Injectable, type MessageEvent } from '@nestjs/common';
import { Pool } from 'pg';
import {
  concat,
  concatMap,
  defer,
  filter,
  finalize,
  from,
  interval,
  map,
  merge,
  of,
  share,
  takeWhile,
  type Observable,
} from 'rxjs';
import { may, type Target } from '#libs/access/permissions.js';
import { personOf, type Person } from '#libs/access/person.js';
import { STREAM_HEARTBEAT_MS, STREAMS_MAX, STREAMS_PER_PERSON_MAX } from '#libs/contracts/limits.js';
import type { SignedIn } from '#libs/access/session.js';
import { isLive } from '#libs/access/session-life.js';
import { CaseReading } from '../access/case-reading.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { CaseHeads, type CaseHead } from './case-heads.js';

/** Who was given a role hears of its cases within this time; who lost one, or has a conflict, hears no more at once. */
const PERSON_FRESH_MS = 5_000;

interface Seen {
  head: CaseHead;
  target: Target | null;
}

@Injectable()
export class Stream {
  /** Open streams by person. */
  private readonly streams = new Map<string, number>();

  private readonly people = new Map<string, { person: Promise<Person>; until: number }>();
  /** Each case is looked up once, however many streams are open. */
  private readonly seen: Observable<Seen | null>;

  constructor(
    @Inject(CaseHeads) private readonly cases: CaseHeads,
    @Inject(CaseReading) private readonly reading: CaseReading,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {
    this.seen = this.cases.heads.pipe(
      concatMap(async (head) => head && { head, target: await this.reading.target(head.caseId) }),
      share(),
    );
  }

  /** Problem `stream_limit_reached`. */
  async open({ userId, sessionId }: SignedIn): Promise<Observable<MessageEvent>> {
    await this.cases.begin();
    this.enter(userId);
    const heads = this.seen.pipe(
      concatMap((seen) => from(this.visible(userId, seen))),
      filter((event) => event !== null),
    );
    const beats = interval(STREAM_HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'beat', data: '' })));
    // The first event tells the client that from now on nothing is missed, so it fetches once.
    const opened = defer(() => of<MessageEvent>({ type: 'open', data: '' }));
    const told = merge(heads, beats).pipe(
      concatMap(async (event) => ((await isLive(this.pool, this.settings, sessionId)) ? event : null)),
      // A client whose stream ends asks for another, and hears that it has to sign in.
      takeWhile((event) => event !== null),
    );
    return concat(opened, told).pipe(finalize(() => this.leave(userId)));
  }

  /** What is about to be told is asked about anew; what a person may not read anyway costs no question. */
  private async visible(userId: string, seen: Seen | null): Promise<MessageEvent | null> {
    if (seen === null) return { type: 'missed', data: '' };
    const { head, target } = seen;
    if (!target || !may(await this.personOfLate(userId), 'case.read', target)) return null;
    return may(await personOf(this.pool, userId), 'case.read', target) ? { type: 'case', data: head } : null;
  }

  private personOfLate(userId: string): Promise<Person> {
    const known = this.people.get(userId);
    if (known && known.until > Date.now()) return known.person;
    const person = personOf(this.pool, userId);
    this.people.set(userId, { person, until: Date.now() + PERSON_FRESH_MS });
    return person;
  }

  private enter(userId: string): void {
    const mine = this.streams.get(userId) ?? 0;
    const all = [...this.streams.values()].reduce((sum, count) => sum + count, 0);
    if (mine >= STREAMS_PER_PERSON_MAX || all >= STREAMS_MAX) throw new Problem('stream_limit_reached');
    this.streams.set(userId, mine + 1);
  }

  private leave(userId: string): void {
    const left = (this.streams.get(userId) ?? 1) - 1;
    if (left > 0) this.streams.set(userId, left);
    else {
      this.streams.delete(userId);
      this.people.delete(userId);
    }
  }
}
