/** What a person may ask of the local stack, on the command line or in the environment. */
import { Refusal } from './refusal.js';

export interface StackOptions {
  port: number;
  /** Whether the port may give way to another when it is taken: nobody has asked for it. */
  anyPort: boolean;
  fresh: boolean;
  /** The origin at which people reach it, where that is not this machine's own address. */
  publicUrl: string | undefined;
  /** Services of one's own, each instead of an embedded part. */
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  smtpUrl: string | undefined;
}

const defaultPort = 3000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Understands `--port N`, `--port=N` and `--fresh`, also where npm took them for its own (no `--` before them). */
export function stackOptions(args: readonly string[], env: Environment = process.env): StackOptions {
  let port = env.PORT || undefined;
  let fresh = env.npm_config_fresh === 'true';
  const left = args.flatMap((arg) => arg.split(/(?<=^--port)=/));
  if (env.npm_config_port === 'true') port = left.shift();
  else if (env.npm_config_port) port = env.npm_config_port;
  while (left.length > 0) {
    const arg = left.shift();
    if (arg === '--fresh') fresh = true;
    else if (arg === '--port') port = left.shift() ?? '';
    else throw new Refusal(`"${arg}" is not understood: npm start takes --port N and --fresh, after a --.`);
  }
  return {
    port: portOf(port),
    anyPort: false,
    fresh,
    publicUrl: originOf(env.PUBLIC_URL || undefined),
    databaseUrl: env.DATABASE_URL || undefined,
    temporalAddress: env.TEMPORAL_ADDRESS || undefined,
    smtpUrl: env.SMTP_URL || undefined,
  };
}

/** What stands behind the origin would be lost in links, and so it is refused. */
function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Refusal(`PUBLIC_URL "${text}" is not an origin: give one, as in https://saphan.example.`);
}

function portOf(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(
    `"${text}" is not a port: give a whole number from 1 to 65535, as in \`npm start -- --port 3001\`.`,
  );
}
