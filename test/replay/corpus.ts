/** The kept histories: what workflows have lived through, one file a path. They must replay for ever. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';

export const corpusFolder = join(root, 'test', 'replay', 'histories');

export interface KeptHistory {
  /** The path, as the file is named. */
  name: string;
  text: string;
}

export function keptHistories(): KeptHistory[] {
  const files = readdirSync(corpusFolder).filter((file) => file.endsWith('.json'));
  return files.map((file) => ({
    name: file.slice(0, -'.json'.length),
    text: readFileSync(join(corpusFolder, file), 'utf8'),
  }));
}
