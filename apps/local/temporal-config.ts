/** The configuration of the embedded Temporal server: one node on loopback with SQLite, written as JSON, which is YAML. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every service listens twice: for calls and for its membership. */
const services = ['frontend', 'history', 'matching', 'worker'] as const;
export const portsNeeded = services.length * 2;

/** Timers fire within 20 ms instead of a second; workflows that ask for it may have their own time skipped (tests). */
const dynamic = {
  'history.timerProcessorMaxTimeShift': '20ms',
  'frontend.WorkflowTimeSkippingEnabled': true,
  // A new search attribute is known everywhere after this; workflows that name it sooner lose ten seconds.
  'system.namespaceCacheRefreshInterval': '200ms',
};

export interface TemporalPlace {
  /** Absolute; holds the configuration, and the database unless in memory. */
  folder: string;
  ports: readonly number[];
  storage: 'file' | 'memory';
}

export interface TemporalFiles {
  config: string;
  /** Null in memory. */
  database: string | null;
  dynamic: Readonly<Record<string, string | boolean>>;
}

/** Writes the configuration files. The first port is where clients connect. */
export function writeTemporalConfig({ folder, ports, storage }: TemporalPlace): TemporalFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const [frontend] = ports as [number];
  const dynamicFile = join(folder, 'dynamic.json');
  const constrained = Object.entries(dynamic).map(([key, value]) => [key, [{ value }]]);
  writeFileSync(dynamicFile, JSON.stringify(Object.fromEntries(constrained), null, 2));
  const database = storage === 'file' ? join(folder, 'temporal.sqlite') : null;
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'sqlite',
      visibilityStore: 'sqlite',
      numHistoryShards: 4,
      datastores: { sqlite: { sql: sqlite(database) } },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(
      services.map((service, index) => [
        service,
        { rpc: { grpcPort: ports[index * 2], membershipPort: ports[index * 2 + 1], bindOnLocalHost: true } },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicFile, pollInterval: '60s' },
  };
  const file = join(folder, 'server.json');
  writeFileSync(file, JSON.stringify(config, null, 2));
  return { config: file, database, dynamic };
}

function sqlite(database: string | null): object {
  const connectAttributes = database
    ? { mode: 'rwc', cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' }
    : { mode: 'memory', cache: 'private', setup: 'true' };
  return {
    user: '',
    password: '',
    pluginName: 'sqlite',
    databaseName: database ?? 'temporal',
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    connectAttributes,
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
  };
}
