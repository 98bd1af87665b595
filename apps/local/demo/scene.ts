/** What every story finds: the programme, its people, the common clock, and the pen that writes the story down. */
import type { Caller } from './caller.js';
import type { Chronicle } from './chronicle.js';
import type { CommonClock } from './common-clock.js';
import { Dossier } from './dossier.js';
import { drawnNumber } from './drawn-number.js';
import type { People, Person, Staff } from './people.js';
import type { DemoProgramme } from './programme.js';

export interface Story {
  /** Stable, kebab-case. */
  id: string;
  title: string;
  process: 'cso-grant' | 'policy-measure';
  /** The end that the case is to reach. */
  end: string;
  play(scene: Scene): Promise<void>;
}

export class Scene {
  /** The case that the story is about, once it is submitted. */
  root: Dossier | null = null;

  constructor(
    readonly programme: DemoProgramme,
    readonly people: People,
    readonly staff: Staff,
    readonly clock: CommonClock,
    readonly chronicle: Chronicle,
    private readonly reader: Caller,
  ) {}

  pass(days: number): Promise<void> {
    return this.clock.pass(days);
  }

  remark(text: string): void {
    this.chronicle.remark(this.clock.now, text);
  }

  /** A person who founds an organisation, and so leads it. */
  async founder(name: string, organisation: string, kind: 'cso' | 'agency' = 'cso'): Promise<Founder> {
    const person = await this.people.arrive(name);
    const registered = { kind, name: organisation, registration: drawnNumber() };
    const { id } = await person.api.post<{ id: string }>('/organisations', registered);
    return { ...person, organisation: { id, name: organisation } };
  }

  /** Asks to join the founder's organisation, and is let in. */
  async join({ api, organisation }: Founder, person: Person, role: 'signatory' | 'editor'): Promise<void> {
    const path = `/organisations/${organisation.id}/join-requests`;
    const { id } = await person.api.post<{ id: string }>(path, { message: 'ขอร่วมงานกับองค์กร (สาธิต)' });
    await api.post(`${path}/${id}/decisions`, { accept: true, role });
  }

  follow(caseId: string, process: Story['process']): Dossier {
    this.chronicle.open(caseId, process);
    this.root = new Dossier(caseId, this.reader, this.chronicle);
    return this.root;
  }
}

export interface Founder extends Person {
  organisation: { id: string; name: string };
}

/** The reasons of a decision, as an answer brings them. */
export function reasons(body: string): { texts: { kind: 'reasons'; body: string }[] } {
  return { texts: [{ kind: 'reasons', body }] };
}
