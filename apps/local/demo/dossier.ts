/** A case in the hands of the demo's people: they look at it, act on it, and wait until the engine has moved it on. */
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { CaseView, LinkedCases, NewAnswer } from '#libs/contracts/case.js';
import { Astray } from './astray.js';
import type { Caller } from './caller.js';
import type { Chronicle, Notice } from './chronicle.js';
import type { Person } from './people.js';

export type View = z.infer<typeof CaseView>;
type Linked = z.infer<typeof LinkedCases>['items'];

/** What an answer brings besides its outcome. */
export type Brings = Partial<Omit<z.input<typeof NewAnswer>, 'seen' | 'outcome'>>;

const lookEveryMs = 40;
/** How long the engine may take for what takes it a moment. */
const patienceMs = 30_000;

export class Dossier {
  constructor(
    readonly id: string,
    private readonly reader: Caller,
    readonly chronicle: Chronicle,
  ) {}

  view(api: Caller = this.reader): Promise<View> {
    return api.get<View>(`/cases/${this.id}`);
  }

  /** Looks first: the answer names what its author saw. Returns what was acknowledged. */
  async answer(person: Person, outcome: string, brings: Brings = {}): Promise<void> {
    const { seen } = await this.view(person.api);
    await person.api.post(`/cases/${this.id}/answers`, { seen, outcome, ...brings });
  }

  async supply(person: Person, item: string, ref: string): Promise<void> {
    await person.api.post(`/cases/${this.id}/gate/${item}`, { ref });
  }

  /** Puts into the gate all that it still misses and this person keeps. */
  async supplyAll(person: Person, ref: string): Promise<void> {
    const { possible } = await this.view(person.api);
    for (const item of possible.supply) await this.supply(person, item, ref);
  }

  async recuse(person: Person, seat: string, kind: string, conflict: string): Promise<void> {
    await person.api.post(`/cases/${this.id}/seats/${seat}/recusal`, {
      kind,
      texts: [{ kind: 'conflict', body: conflict }],
    });
  }

  /** Resolves once the case is in that stage. Astray when it ends instead, or the engine cannot go on. */
  reaches(stage: string): Promise<View> {
    return this.until(`stage ${stage}`, (view) => {
      if (view.end) throw new Astray(`case ${view.reference} ended as ${view.end.key} before it reached ${stage}`);
      return view.stage?.key === stage && !view.moving;
    });
  }

  ends(end: string): Promise<View> {
    return this.until(`its end ${end}`, (view) => {
      if (view.end && view.end.key !== end)
        throw new Astray(`case ${view.reference} ended as ${view.end.key}, not as ${end}`);
      return view.end !== null;
    });
  }

  /** The linked case of that process and number, once the engine has opened it. */
  async linked(process: string, ordinal = 1): Promise<Dossier> {
    const found = await patiently(`linked case ${process} ${ordinal} of ${this.id}`, async () => {
      const { items } = await this.reader.get<{ items: Linked }>(`/cases/${this.id}/linked`);
      return items.find((item) => item.process === process && item.ordinal === ordinal);
    });
    return new Dossier(found.id, this.reader, this.chronicle);
  }

  async notices(): Promise<Notice[]> {
    return (await this.reader.get<{ items: Notice[] }>(`/cases/${this.id}/notices`)).items;
  }

  private async until(what: string, holds: (view: View) => boolean): Promise<View> {
    const view = await patiently(`${what} of case ${this.id}`, async () => {
      const now = await this.view();
      if (now.stuck) throw new Astray(`case ${now.reference} is stuck in ${now.stage?.key ?? 'no stage'}`);
      return holds(now) ? now : undefined;
    });
    await this.chronicle.catchUp();
    return view;
  }
}

/** Looks again and again until there is something. Astray when it takes too long. */
export async function patiently<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const limit = Date.now() + patienceMs; ; await pause(lookEveryMs)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > limit) throw new Astray(`waited ${patienceMs / 1000} s in vain for ${what}`);
  }
}
