/** A program to run as a process of its own. */
export interface Command {
  file: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  uid?: number;
  gid?: number;
}
