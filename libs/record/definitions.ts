/** Stored process definitions. A version never changes once stored, so it is read once. */
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { ClientBase, Pool } from 'pg';
import { sha256 } from './canonical.js';

export class Definitions {
  private readonly known = new Map<string, ProcessDefinition>();

  /** Throws when the version was never stored. */
  async get(db: Pool | ClientBase, key: string, version: number): Promise<ProcessDefinition> {
    const name = `${key} ${version}`;
    const known = this.known.get(name);
    if (known) return known;
    const found = await db.query<{ body: string }>('SELECT body FROM definition WHERE key = $1 AND version = $2', [
      key,
      version,
    ]);
    const body = found.rows[0]?.body;
    if (body === undefined) throw new Error(`no definition ${name} is stored`);
    const definition = JSON.parse(body) as ProcessDefinition;
    this.known.set(name, definition);
    return definition;
  }

  /** The roles of each process but its party's, over all stored versions. */
  async rolesByProcess(db: Pool | ClientBase): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await db.query<{ key: string; version: number }>({
      name: 'list-definitions',
      text: 'SELECT key, version FROM definition',
    });
    const roles = new Map<string, string[]>();
    for (const { key, version } of found.rows) {
      const definition = await this.get(db, key, version);
      const own = definition.roles.filter(({ kind }) => kind !== 'party').map((role) => role.key);
      roles.set(key, [...(roles.get(key) ?? []), ...own]);
    }
    return roles;
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

/** Stores definitions that are not there yet. Throws when a stored version has another body: versions never change. */
export async function storeDefinitions(db: Pool | ClientBase, all: readonly ProcessDefinition[]): Promise<void> {
  for (const definition of all) {
    const body = JSON.stringify(definition);
    const { key, version } = definition;
    await db.query('INSERT INTO definition (key, version, body, hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      key,
      version,
      body,
      sha256(body),
    ]);
    const stored = await db.query('SELECT hash FROM definition WHERE key = $1 AND version = $2', [key, version]);
    if (stored.rows[0]?.hash !== sha256(body))
      throw new Error(`definition ${key} ${version} is stored with another body`);
  }
}
