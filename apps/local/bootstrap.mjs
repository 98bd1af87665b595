// The one entry of every command: checks what it stands on, installs, generates and compiles what is due, then hands over.
// Nothing but Node's own modules may be imported here, and no syntax that an old Node cannot read: it must be able to say so.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const slowMs = 1_000;
const remindMs = 10_000;
const [verb, ...args] = process.argv.slice(2);
// Commands that print a result keep standard output for it.
const say = verb === 'start' ? (line) => console.log(line) : (line) => console.error(line);

/** Does a piece of work, and tells of it once it takes over a second; `work` may note what it is waiting for. */
async function step(title, work) {
  const begun = Date.now();
  let doing = '';
  let told = false;
  const tell = () => {
    told = true;
    const soFar = Date.now() - begun < 2 * slowMs ? '' : ` (${seconds(begun)})`;
    say(`  ${title}${doing && `: ${doing}`} …${soFar}`);
  };
  const first = setTimeout(tell, slowMs);
  const again = setInterval(tell, remindMs);
  const note = (what) => {
    doing = what;
    tell();
  };
  try {
    const result = await work(note);
    if (told) say(`  ${title}: done in ${seconds(begun)}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

// The only listener to signals; npm passes on a Ctrl-C that the terminal has sent already, so a second one means nothing.
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

class Refusal extends Error {}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, lowest, highest] = /^>=(\S+) <(\S+)$/.exec(engines.node);
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [lowMajor, lowMinor] = lowest.split('.').map(Number);
  if (major > lowMajor ? major < Number(highest) : major === lowMajor && minor >= lowMinor) return;
  throw new Refusal(
    `Saphan needs Node ${lowest} or newer, below ${highest}, and this is ${process.versions.node}: ` +
      `install one, for instance by \`nvm install ${lowMajor}\`, and try again.`,
  );
}

const preparations = [
  {
    title: 'Installing packages',
    due: () => !installedAsLocked(),
    command: ['npm', 'ci', '--no-audit', '--no-fund'],
  },
  {
    title: 'Generating the database client',
    due: () => stampOf(['prisma/schema.prisma', 'package-lock.json']) !== stamped('prisma/generated'),
    command: [process.execPath, 'node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema.prisma'],
    // The client needs no schema engine; naming one keeps Prisma from downloading it.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    done: () => stamp('prisma/generated', stampOf(['prisma/schema.prisma', 'package-lock.json'])),
  },
  {
    title: 'Compiling',
    due: () => stampOf(sources()) !== stamped('dist'),
    command: [process.execPath, 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'],
    done: () => stamp('dist', stampOf(sources())),
  },
  {
    title: 'Bundling the programs',
    due: () => stampOf(bundleSources()) !== stamped('dist/programs'),
    command: [process.execPath, 'node_modules/rolldown/bin/cli.mjs', '-c', 'apps/local/programs.config.mjs'],
    done: () => stamp('dist/programs', stampOf(bundleSources())),
  },
  {
    title: 'Building the pages',
    due: () => stampOf(webSources()) !== stamped('dist/web'),
    command: [
      process.execPath,
      'node_modules/vite/bin/vite.js',
      'build',
      '--app',
      '--config',
      'apps/web/vite.config.ts',
    ],
    done: () => stamp('dist/web', stampOf(webSources())),
  },
];

/** npm keeps its own list of what it installed: it must agree with the lock file, wherever and whenever both came from. */
function installedAsLocked() {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const [locked, installed] = [join(root, 'package-lock.json'), list].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  const asLocked = ([path, { version }]) => locked[path] && locked[path].version === version;
  const there = ([path, { optional }]) => path === '' || optional || installed[path];
  return Object.entries(installed).every(asLocked) && Object.entries(locked).every(there);
}

function sources() {
  const folders = ['activities', 'apps', 'libs', 'prisma', 'test', 'workflows'];
  const below = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return path === 'apps/web' ? [] : below(path);
      return path.endsWith('.ts') ? [path] : [];
    });
  return [
    'tsconfig.json',
    'package-lock.json',
    ...folders.filter((folder) => existsSync(join(root, folder))).flatMap(below),
  ];
}

/** What the programs are made from: the compiled code, and how they are bundled. */
const bundleSources = () => ['dist/.stamp', 'apps/local/programs.config.mjs'];

/** What the pages are made from: their own folder, and the libs that they may import. */
function webSources() {
  const below = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return below(path);
      return path.endsWith('.md') || path.endsWith('.test.ts') ? [] : [path];
    });
  const libs = ['process', 'calendar', 'money', 'contracts'].map((name) => `libs/${name}`);
  return ['package-lock.json', ...['apps/web', ...libs].flatMap(below)];
}

function stampOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const stampFile = (folder) => join(root, folder, '.stamp');
const stamped = (folder) => existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8');
const stamp = (folder, value) => writeFileSync(stampFile(folder), value);

function run([file, ...rest], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, rest, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: stopping.signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const error = new Error(output.trim().split('\n').slice(-30).join('\n'));
      reject(error);
    });
  });
}

/** One sentence with the way out, for what a person can mend; null for what only a programmer can. */
function sentenceFor(error) {
  if (error instanceof Refusal || error.constructor?.name === 'Refusal') return error.message;
  if (error.code === 'ENOSPC' || /ENOSPC|no space left on device/i.test(error.message)) {
    return `The disk is full: free some space for ${root} and try again; nothing that was recorded is lost.`;
  }
  if (error.code === 'EACCES' || error.code === 'EROFS') {
    return `${error.path ?? root} cannot be written: run this in a clone that belongs to you.`;
  }
  return null;
}

async function main() {
  refuseOldNode();
  for (const { title, due, command, env, done } of preparations) {
    if (!due()) continue;
    await step(title, () => run(command, env)).catch((error) => {
      if (sentenceFor(error)) throw error;
      throw new Refusal(`${title} failed; mend what it says and try again:\n${error.message}`);
    });
    if (done) done();
  }
  const { perform } = await import(pathToFileURL(join(root, 'dist/apps/local/main.js')).href);
  return perform(verb, args, { say, step, stopped: stopping.signal });
}

main()
  .catch((error) => {
    if (!stopping.signal.aborted) console.error(sentenceFor(error) || error);
    return 1;
  })
  .then((code) => process.exit(code));
