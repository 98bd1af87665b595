/** The whole product on one machine: every part a process of its own, all on loopback, data in one folder. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '#libs/settings/root.js';
import type { StackOptions } from './options.js';
import type { Place, StackNote } from './place.js';
import { reachDatabase, reachTemporal } from './own-services.js';
import { freePorts } from './port.js';
import { createCluster, databaseReady, databaseUrl, postgresCommand } from './postgres.js';
import type { Progress } from './progress.js';
import { answers, listens, ready } from './readiness.js';
import { Refusal, REFUSED_EXIT_CODE } from './refusal.js';
import { type Part, Supervisor } from './supervisor.js';
import { portsNeeded } from './temporal-config.js';
import { findTemporal, temporalCommand, type TemporalProgram } from './temporal.js';

export interface SignIn {
  role: string;
  email: string;
  password: string;
}

/** Something that the product stands on. */
interface Service {
  /** Its URL or address, known before it is up. */
  at: string;
  up(): Promise<void>;
}

const namespace = 'saphan';
const keptMails = 20_000;
const mailPagePatienceMs = 5_000;
const run = promisify(execFile);

export class Stack {
  signIns: readonly SignIn[] = [];
  /** Rejects with the reason when a part that was up cannot be kept so. */
  readonly givenUp: Promise<never>;
  private readonly supervisor: Supervisor;
  /** A data directory in the making, by a process that nobody supervises. */
  private making: Promise<void> = Promise.resolve();

  private constructor(
    private readonly place: Place,
    readonly note: StackNote,
    private readonly options: StackOptions,
    private readonly progress: Progress,
    private readonly port: number,
  ) {
    let giveUp: (reason: Refusal) => void = () => undefined;
    this.givenUp = new Promise((_, reject) => (giveUp = reject));
    this.givenUp.catch(() => undefined);
    this.supervisor = new Supervisor(place, note, progress, giveUp);
  }

  /** Takes the place for a stack, none of whose parts runs yet. */
  static async claim(place: Place, options: StackOptions, progress: Progress): Promise<Stack> {
    const note = await place.claim();
    try {
      const port = await portFor(options);
      if (options.fresh) place.clear(note);
      return new Stack(place, note, options, progress, port);
    } catch (error) {
      place.release();
      throw error;
    }
  }

  /** Starts everything, each part as soon as it can, and waits until `/health/ready` says so. */
  async up(): Promise<void> {
    const [database, temporal, mail] = [await this.database(), await this.temporal(), await this.mail()];
    const url = `http://127.0.0.1:${this.port}`;
    const env = {
      DATABASE_URL: database.at,
      TEMPORAL_ADDRESS: temporal.at,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: mail.at,
      PORT: String(this.port),
      PUBLIC_URL: this.options.publicUrl ?? url,
      AUTH_SECRET: this.place.secrets().auth,
      SANDBOX: '1',
      BANK_DIR: this.place.path('bank'),
      CHECKPOINT_DIR: this.place.path('checkpoints'),
      FILES_DIR: this.place.path('files'),
    };
    const { api, worker } = ourParts(env, url);
    const [prepared, found] = [database.up(), temporal.find()];
    await Promise.all([
      found.then(() => temporal.up()),
      mail.up(),
      // The API answers people while Temporal is built, and the worker reads itself in while it starts.
      prepared.then(() => this.supervisor.start(api)),
      Promise.all([prepared, found]).then(() => this.supervisor.start(worker)),
    ]);
    await this.progress.step('Waiting for every part', () => ready(url, this.progress.say));
    Object.assign(this.note, { url, env: { ...env, STACK_URL: url } });
    this.place.write('stack.json', this.note);
  }

  /** The database, migrated and seeded. */
  private async database(): Promise<Service> {
    const own = this.options.databaseUrl;
    if (own) {
      const up = async () => {
        await reachDatabase(own, this.progress);
        this.signIns = await this.prepareDatabase(own);
      };
      return { at: own, up };
    }
    const server = await this.databaseServer();
    return {
      at: server.at,
      up: async () => {
        await server.up();
        // Nobody else prepares the embedded one: what this very code has prepared once needs no second look.
        const code = codeOfPreparation();
        const known = this.place.read<{ code: string; signIns: SignIn[] }>('prepared.json');
        this.signIns = known?.code === code ? known.signIns : await this.prepareDatabase(server.at);
        this.place.write('prepared.json', { code, signIns: this.signIns });
      },
    };
  }

  private async prepareDatabase(url: string): Promise<SignIn[]> {
    const env = { DATABASE_URL: url, AUTH_SECRET: this.place.secrets().auth };
    await this.progress.step('Migrating the database', () => this.task('dist/prisma/migrate.js', [], env));
    const signIns = await this.progress.step('Seeding', () => this.task('dist/apps/local/seed.js', [], env));
    return JSON.parse(signIns) as SignIn[];
  }

  /** Starts the database server and leaves what is in it as it is; returns the database's URL. */
  async upServer(): Promise<string> {
    if (this.options.databaseUrl) return this.options.databaseUrl;
    this.place.forget('prepared.json');
    const server = await this.databaseServer();
    await server.up();
    return server.at;
  }

  async stop(): Promise<void> {
    await Promise.all([this.making.catch(() => undefined), this.supervisor.stop()]);
    this.place.release();
  }

  private async databaseServer(): Promise<Service> {
    const [port] = (await this.ports('postgres', 1)) as [number];
    const { database: password } = this.place.secrets();
    const directory = this.place.path('postgres');
    const url = databaseUrl(port, password);
    return {
      at: url,
      up: async () => {
        this.making = createCluster(directory, password);
        await this.progress.step('Making the database', () => this.making);
        const command = await postgresCommand(directory, port);
        await this.supervisor.start({
          name: 'postgres',
          title: 'PostgreSQL',
          command: () => command,
          ready: async () => void (await databaseReady(url)),
          stopSignal: 'SIGINT',
        });
      },
    };
  }

  /** The worker makes the namespace, and waits until workflows start in it. */
  private async temporal(): Promise<Service & { find(): Promise<void> }> {
    const own = this.options.temporalAddress;
    if (own) return { at: own, find: async () => undefined, up: () => reachTemporal(own, this.progress) };
    const ports = await this.ports('temporal', portsNeeded);
    const address = `127.0.0.1:${ports[0]}`;
    let program: TemporalProgram;
    return {
      at: address,
      find: async () => {
        program = await this.progress.step('Finding a Temporal server', (note) =>
          findTemporal(note, this.progress.stopped),
        );
      },
      up: async () => {
        await this.supervisor.start({
          name: 'temporal',
          title: 'Temporal',
          command: () => temporalCommand(program, { folder: this.place.path('temporal'), ports, storage: 'file' }),
          ready: () => listens(address),
          stopSignal: 'SIGTERM',
        });
      },
    };
  }

  /** Where mail is handed over. The embedded catcher takes mail before it has read in, and shows, what it took earlier. */
  private async mail(): Promise<Service> {
    const own = this.options.smtpUrl;
    if (own) return { at: own, up: async () => undefined };
    const [smtp, web] = (await this.ports('mail', 2)) as [number, number];
    const program = join(root, 'node_modules/maildev/dist/bin/maildev.js');
    const listen = ['--smtp', String(smtp), '--ip', '127.0.0.1', '--web', String(web), '--web-ip', '127.0.0.1'];
    const keep = ['--mail-directory', this.place.path('mail'), '--max-emails', String(keptMails)];
    const webUrl = `http://127.0.0.1:${web}`;
    this.note.mailUrl = webUrl;
    return {
      at: `smtp://127.0.0.1:${smtp}`,
      up: () =>
        this.supervisor.start({
          name: 'mail',
          title: 'the mail catcher',
          command: () => ({ file: process.execPath, args: [program, ...listen, ...keep, '--silent'] }),
          // With thousands of mails its page takes a minute to come: that it takes new ones is enough then.
          ready: () =>
            Promise.race([answers(webUrl), pause(mailPagePatienceMs).then(() => listens(`127.0.0.1:${smtp}`))]),
          stopSignal: 'SIGTERM',
        }),
    };
  }

  /** The ports that embedded parts had last time, so that bookmarks and open connections stay good. */
  private async ports(name: string, count: number): Promise<number[]> {
    const known = this.place.read<number[]>(`${name}.ports.json`) ?? Array<number>(count).fill(0);
    const ports = await freePorts(known);
    this.place.write(`${name}.ports.json`, ports);
    return ports;
  }

  /** Runs a script of ours to its end and returns what it printed. A refusal of its goes on as one of ours. */
  private async task(script: string, args: string[], env: Record<string, string> = {}): Promise<string> {
    const options = {
      cwd: root,
      env: { ...process.env, ...env },
      maxBuffer: 16 << 20,
      signal: this.progress.stopped,
    };
    try {
      return (await run(process.execPath, [join(root, script), ...args], options)).stdout;
    } catch (reason) {
      const { code, stderr } = reason as { code?: unknown; stderr?: string };
      throw code === REFUSED_EXIT_CODE ? new Refusal(stderr?.trim()) : reason;
    }
  }
}

async function portFor({ port, anyPort }: StackOptions): Promise<number> {
  const [free] = await freePorts([port]);
  if (free === port || anyPort) return free ?? port;
  throw new Refusal(
    `Port ${port} is taken by another program: stop that one, or choose a port, as in \`npm start -- --port ${port + 1}\`.`,
  );
}

/** Changes with the migrations and with the compiled code, whose stamp `bootstrap.mjs` writes. */
function codeOfPreparation(): string {
  const migrations = readdirSync(join(root, 'prisma/migrations')).sort();
  return [readFileSync(join(root, 'dist/.stamp'), 'utf8'), ...migrations].join('\n');
}

/** The product itself. */
function ourParts(env: Record<string, string>, apiUrl: string): Record<'api' | 'worker', Part> {
  const part = (name: string, title: string, work: () => Promise<void>): Part => ({
    name,
    title,
    command: () => ({ file: process.execPath, args: [join(root, `dist/programs/${name}.js`)], env }),
    ready: work,
    stopSignal: 'SIGTERM',
  });
  return {
    api: part('api', 'the API', () => answers(`${apiUrl}/health/live`)),
    // It shows by asking for work, which `/health/ready` looks at.
    worker: part('worker', 'the worker', async () => undefined),
  };
}
