/** The story as the record keeps it: reads the events of a case and of all cases linked to it, and tells each once. */
import type { z } from 'zod';
import { formatDay } from '#libs/calendar/buddhist-era.js';
import { bangkokDay } from '#libs/calendar/working-days.js';
import type { EventPage, Notices } from '#libs/contracts/case.js';
import { PAGE_MAX } from '#libs/contracts/limits.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Caller } from './caller.js';
import { inWords, type Told } from './words.js';

export type Notice = z.infer<typeof Notices>['items'][number];

/** One case of the story, and how far it has been told. */
interface File {
  caseId: string;
  definition: ProcessDefinition;
  ordinal: number;
  stage: string;
  seq: number;
  ended: boolean;
  /** Linked cases that have not ended: their ends will still be written here. */
  awaited: number;
}

interface Line {
  at: string;
  say: () => void;
}

/** Several stories at once, in the order in which things happened. */
export async function tellTogether(chronicles: readonly Chronicle[]): Promise<void> {
  const lines = (await Promise.all(chronicles.map((chronicle) => chronicle.read()))).flat();
  lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { say } of lines) say();
}

export class Chronicle {
  private readonly files: File[] = [];
  private reading: Promise<unknown> = Promise.resolve();

  /** `reader` may read every case of the programme; `say` prints a line. */
  constructor(
    private readonly reader: Caller,
    private readonly nameOf: (id: string) => string | undefined,
    private readonly say: (line: string) => void,
  ) {}

  open(caseId: string, process: string, ordinal = 0): void {
    const definition = catalogue.find(({ key }) => key === process);
    if (!definition) throw new Error(`the catalogue has no process ${process}`);
    this.files.push({ caseId, definition, ordinal, stage: definition.start, seq: 0, ended: false, awaited: 0 });
  }

  /** What no event tells, in the words of the story itself. */
  remark(at: string, text: string): void {
    this.say(`${formatDay(bangkokDay(at), 'th')} │ ${text}`);
  }

  /** Tells what has happened since it was last told. */
  async catchUp(): Promise<void> {
    await tellTogether([this]);
  }

  /** Events of all its cases. */
  get events(): number {
    return this.files.reduce((sum, { seq }) => sum + seq, 0);
  }

  async notices(): Promise<Notice[]> {
    const all = this.files.map(({ caseId }) => this.reader.get<{ items: Notice[] }>(`/cases/${caseId}/notices`));
    return (await Promise.all(all)).flatMap(({ items }) => items);
  }

  /** What has happened since it was last read; one reading after the other, so that nothing is told twice. */
  read(): Promise<Line[]> {
    const reading = this.reading.then(() => this.readOn());
    this.reading = reading;
    return reading;
  }

  private async readOn(): Promise<Line[]> {
    const lines: Line[] = [];
    // Linked cases join while the list is walked, and are read in their turn.
    for (const file of this.files) {
      if (file.ended && file.awaited === 0) continue;
      for (const event of await this.unread(file)) {
        const words = this.tell(file, event);
        if (words !== null) lines.push({ at: event.at, say: () => this.remark(event.at, words) });
      }
    }
    return lines;
  }

  private async unread({ caseId, seq }: File): Promise<Told[]> {
    const found: Told[] = [];
    for (let cursor: string | null = String(seq); cursor !== null;) {
      const path = `/cases/${caseId}/events?limit=${PAGE_MAX}&cursor=${cursor}`;
      const page: z.infer<typeof EventPage> = await this.reader.get(path);
      found.push(...(page.items as unknown as Told[]));
      cursor = page.next;
    }
    return found;
  }

  private tell(file: File, event: Told): string | null {
    this.keep(file, event);
    const words = inWords(event, file.definition, file.stage, this.nameOf);
    if (words === null) return null;
    return `${which(file)}${this.whoDid(event)}: ${words}`;
  }

  /** The engine also acts within a person's transaction, as when it offers a seat that was given up to the next holder. */
  private whoDid({ type, actor, body }: Told): string {
    const byEngine = actor === 'engine' || (type === 'seat_offered' && body.by === 'engine');
    return byEngine ? 'ระบบ' : (this.nameOf(actor) ?? 'บุคคลอื่น');
  }

  private keep(file: File, { type, body, seq }: Told): void {
    file.seq = seq;
    if (type === 'entered') file.stage = body.stage;
    if (type === 'ended') file.ended = true;
    if (type === 'linked_ended') file.awaited -= 1;
    if (type !== 'linked_opened') return;
    file.awaited += 1;
    this.open(body.caseId, body.process, body.ordinal);
  }
}

/** The root case is what the story is about, so only the others are named. */
function which({ definition, ordinal }: File): string {
  return ordinal === 0 ? '' : `[${definition.title.th} ${ordinal}] `;
}
