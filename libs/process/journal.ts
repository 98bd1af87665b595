/** A decision in the making: the events so far, the state after them, the notices owed; and the way to refuse. */
import type { Scalar, ProcessDefinition, Stage, Tell } from './definition.js';
import type { Actor, Facts, OwedNotice, Refusal, RefusalCode } from './command.js';
import type { CaseEvent, Instant, Recorded } from './event.js';
import { evolve } from './evolve.js';
import { stageOf } from './lookup.js';
import type { CaseState } from './state.js';

export class Journal {
  readonly events: CaseEvent[] = [];
  readonly notices: OwedNotice[] = [];

  constructor(
    readonly definition: ProcessDefinition,
    public state: CaseState,
    readonly facts: Facts,
    readonly actor: Actor,
    readonly now: Instant,
  ) {}

  emit(event: CaseEvent): void {
    this.events.push(event);
    const actor = this.actor.kind === 'engine' ? 'engine' : this.actor.id;
    this.state = evolve(this.state, { ...event, seq: this.state.seq + 1, at: this.now, actor } as Recorded);
  }

  /** Owes a notice because of the latest event. */
  tell(message: string, to: readonly string[]): void {
    this.notices.push({ event: this.events.length - 1, message, to });
  }

  tellAll(tells: readonly Tell[] | undefined): void {
    for (const { message, to } of tells ?? []) this.tell(message, to);
  }

  /** The stage the case is in. Throws where there is none: callers have refused that before. */
  stage(): Stage {
    if (this.state.stage === null) throw new Error(`case ${this.state.caseId} is in no stage`);
    return stageOf(this.definition, this.state.stage);
  }
}

/**
 * Leaves the rules by the short way; `decide` turns it into a typed refusal. Never crosses a module of another room. It is an
 * answer and no fault: where in the code it came up is not written down, which costs more than finding it.
 */
export class Refused extends Error {
  constructor(readonly why: Refusal) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(why.code);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export function refusal(code: RefusalCode, detail: Refusal['detail'] = {}): Refusal {
  return { code, detail };
}

export function refuse(code: RefusalCode, detail: Readonly<Record<string, Scalar | readonly Scalar[]>> = {}): never {
  throw new Refused({ code, detail });
}
