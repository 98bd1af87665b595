/** Help for readers of a stage, beside the definitions: mended words change no stored version. */
import type { Text } from '../../definition.js';

export interface StageHelp {
  /** What happens here, in plain words. */
  what: Text;
  /** What the party, or whoever reads, can do meanwhile. */
  you: Text;
}

/** By the key of the stage. Who acts and how long it may take stand in the definition itself. */
export type ProcessHelp = Readonly<Record<string, StageHelp>>;

/** Thai and English of what happens, and of what the reader can do. */
export function help(what: readonly [th: string, en: string], you: readonly [th: string, en: string]): StageHelp {
  return { what: { th: what[0], en: what[1] }, you: { th: you[0], en: you[1] } };
}
