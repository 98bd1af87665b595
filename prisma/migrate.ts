/**
 * Migrations, run by Prisma's schema engine compiled to WebAssembly: the same history table and checks as
 * `prisma migrate`, without the native engine, whose download is out of reach behind many firewalls.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { rebuild } from '#libs/record/rebuild.js';
import { root } from '#libs/settings/root.js';

const everything = { externalTables: [], externalEnums: [] };

/**
 * Applies every migration not yet applied, or those of them that `only` names; returns the names of those it applied.
 * Throws on a name that is no migration.
 */
export function migrate(databaseUrl: string, only?: readonly string[]): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await migrationList(only),
      filters: everything,
    });
    return appliedMigrationNames;
  });
}

/**
 * Brings the data of an earlier release to this one: the tables by migrations, and after them the read models. So a
 * release that folds events in another way comes with a migration, be it an empty one. Returns the names of those applied.
 */
export async function upgrade(databaseUrl: string): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  if (applied.length === 0) return applied;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    await rebuild(pool);
  } finally {
    await pool.end();
  }
  return applied;
}

/** The SQL that makes an empty database into what `schema.prisma` describes: the body of the schema migration. */
export async function schemaSql(databaseUrl: string): Promise<string> {
  const files = [{ path: 'schema.prisma', content: await readFile(join(root, 'prisma/schema.prisma'), 'utf8') }];
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: everything,
    });
    return stdout ?? '';
  });
}

async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const Engine = await (loaded ??= loadEngine());
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const database = new WholeScripts(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory(database);
  const engine = await Engine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await use(engine);
  } catch (error) {
    throw database.refusal ?? error;
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Sends a script to the server as it is: Prisma's own adapter cuts it at every semicolon, also inside a function's body. */
class WholeScripts extends PrismaPg {
  /** What the server had against the last script; the engine itself reports no more than that there was something. */
  refusal: unknown;

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error: unknown) => {
          this.refusal = error;
          throw error;
        });
    };
    return adapter;
  }
}

/** The part of the global that is needed here; Node's own types leave it out. */
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};
interface Bindings {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: object): void;
}

/** Loaded once: a second instance would be handed what the first one still waits for. */
let loaded: Promise<typeof SchemaEngine> | undefined;

/** What the package's own entry does, but Node 20 cannot import a .wasm file. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const bindings = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Bindings;
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace('.js', '_bg.wasm');
  // The engine bounds its wait for the lock by a timer that it never takes back: it must not keep a finished process.
  const timer = Object.keys(bindings).find((name) => name.startsWith('__wbg_setTimeout'));
  const setTimer = (run: () => void, ms: number) => setTimeout(run, ms).unref();
  const imports = { './schema_engine_bg.js': timer ? { ...bindings, [timer]: setTimer } : bindings };
  const { instance } = await WebAssembly.instantiate(await readFile(file), imports);
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

async function migrationList(only?: readonly string[]): Promise<MigrationList> {
  const baseDir = join(root, 'prisma/migrations');
  const names = (await readdir(baseDir, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const known = names.map((entry) => entry.name).sort();
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`there is no migration ${unknown}: it is of a newer release`);
  const migrationDirectories = await Promise.all(
    known
      .filter((name) => only === undefined || only.includes(name))
      .map(async (path) => {
        const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8');
        return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
      }),
  );
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

const [, script] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: it names the database to migrate.');
  const applied = await upgrade(DATABASE_URL);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
}
