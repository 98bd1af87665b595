/** Stored process definitions. A version never changes once stored, so it is read once. */
import { Refused } from '#libs/contracts/refused.js';
import { checkProcess } from '#libs/process/check.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Problem } from '#libs/process/problem.js';
import type { ClientBase, Pool } from 'pg';
import { canonical, sha256 } from './canonical.js';

export class Definitions {
  private readonly known = new Map<string, ProcessDefinition>();

  /** Throws DefinitionLost when the version is not stored, or cannot be read. */
  async get(db: Pool | ClientBase, key: string, version: number): Promise<ProcessDefinition> {
    const found = await this.find(db, key, version);
    if (!found) throw new DefinitionLost(key, version);
    return found;
  }

  /** The version; where it is lost, the newest of its process that can be read: for names, and never for rules. */
  async nearest(db: Pool | ClientBase, key: string, version: number): Promise<ProcessDefinition | null> {
    const found = await this.find(db, key, version);
    if (found) return found;
    const others = await db.query<{ version: number }>(
      'SELECT version FROM definition WHERE key = $1 AND version <> $2 ORDER BY version DESC',
      [key, version],
    );
    for (const other of others.rows) {
      const readable = await this.find(db, key, other.version);
      if (readable) return readable;
    }
    return null;
  }

  /** Null when the version is not stored, or cannot be read. */
  async find(db: Pool | ClientBase, key: string, version: number): Promise<ProcessDefinition | null> {
    const name = `${key} ${version}`;
    const known = this.known.get(name);
    if (known) return known;
    const found = await db.query<{ body: string }>('SELECT body FROM definition WHERE key = $1 AND version = $2', [
      key,
      version,
    ]);
    const body = found.rows[0]?.body;
    if (body === undefined) return null;
    const definition = readIn(body);
    if (definition) this.known.set(name, definition);
    return definition;
  }

  /** Those of them that can be read: one that is lost hides no other. */
  async getAll(
    db: Pool | ClientBase,
    versions: readonly { key: string; version: number }[],
  ): Promise<ProcessDefinition[]> {
    const all: ProcessDefinition[] = [];
    for (const { key, version } of versions) {
      const found = await this.find(db, key, version);
      if (found) all.push(found);
    }
    return all;
  }

  /** The newest version of every stored process, by key. */
  async newest(db: Pool | ClientBase): Promise<ProcessDefinition[]> {
    const found = await db.query<{ key: string; version: number }>({
      name: 'newest-definitions',
      text: 'SELECT key, max(version) AS version FROM definition GROUP BY key ORDER BY key',
    });
    return this.getAll(db, found.rows);
  }

  /** The newest version, or null for an unknown process. */
  async latest(db: Pool | ClientBase, key: string): Promise<ProcessDefinition | null> {
    const found = await db.query<{ version: number | null }>(
      'SELECT max(version) AS version FROM definition WHERE key = $1',
      [key],
    );
    const version = found.rows[0]?.version;
    return version === null || version === undefined ? null : this.get(db, key, version);
  }
}

/** The version by which a case runs is not stored, or what is stored cannot be read. */
export class DefinitionLost extends Refused {
  constructor(key: string, version: number) {
    super('process_lost', { process: key, version });
    this.message = lostWords(key, version);
  }
}

/** For those who mend it. */
export function lostWords(key: string, version: number): string {
  return `the definition ${key} ${version} is not stored, or cannot be read`;
}

function readIn(body: string): ProcessDefinition | null {
  try {
    return JSON.parse(body) as ProcessDefinition;
  } catch (reason) {
    if (reason instanceof SyntaxError) return null;
    throw reason;
  }
}

/** A stored version has another body, and versions never change. Its message is one sentence with the way out. */
export class DefinitionDiffers extends Error {
  constructor({ key, version }: Pick<ProcessDefinition, 'key' | 'version'>) {
    super(
      `The process ${key} is stored as version ${version} with another text, and cases may run by it: give the changed ` +
        `definition the version ${version + 1}, start the release that stored it, or begin anew with \`npm start -- --fresh\`.`,
    );
  }
}

/** The row of a definition: its text in its own order, and the hash over that. */
export function definitionRow(definition: ProcessDefinition) {
  const body = JSON.stringify(definition);
  return { key: definition.key, version: definition.version, body, hash: sha256(body) };
}

/** Stores definitions that are not there yet; what is wrong with one was asked before. Throws DefinitionDiffers. */
export async function storeDefinitions(db: Pool | ClientBase, all: readonly ProcessDefinition[]): Promise<void> {
  for (const definition of all) {
    const { key, version, body, hash } = definitionRow(definition);
    await db.query('INSERT INTO definition (key, version, body, hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      key,
      version,
      body,
      hash,
    ]);
    const stored = await db.query<Stored>('SELECT body, hash FROM definition WHERE key = $1 AND version = $2', [
      key,
      version,
    ]);
    if (!stored.rows.some((row) => row.hash === hash || means(row, body))) throw new DefinitionDiffers(definition);
  }
}

interface Stored {
  body: string;
  hash: string;
}

/** Whether both say the same, in whatever order: one that two people stored lost the order of its keys on the way. */
function means(stored: Stored, body: string): boolean {
  return canonical(JSON.parse(stored.body)) === canonical(JSON.parse(body));
}

/**
 * What is wrong with a definition that is to be stored beside those that are, of which the newest version each is at hand;
 * empty where nothing is.
 */
export function problemsAmong(newest: readonly ProcessDefinition[], definition: ProcessDefinition): Problem[] {
  const next = (newest.find(({ key }) => key === definition.key)?.version ?? 0) + 1;
  const { key, version } = definition;
  const gap: Problem[] =
    version === next
      ? []
      : [{ rule: 'version_not_next', where: 'version', text: `the next version of ${key} is ${next}` }];
  return [...gap, ...checkProcess(definition, newest)];
}
