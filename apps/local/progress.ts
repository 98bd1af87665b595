/** How a long command tells where it is; `bootstrap.mjs` makes it, so that set-up and the stack speak with one voice. */
export interface Progress {
  say(line: string): void;
  /** Aborts when a person or the system asks the command to stop; nothing else listens to signals. */
  stopped: AbortSignal;
  /** Tells of the work once it takes over a second; the work may note what it is waiting for. */
  step<T>(title: string, work: (note: (what: string) => void) => Promise<T>): Promise<T>;
}
