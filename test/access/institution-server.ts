/** A real OpenID Connect server of an imagined institution, which signs in whomever the test names, without asking. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Employee {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
  groups: string[];
}

export interface InstitutionServer {
  issuer: string;
  /** Who sits at the browser. */
  employee: Employee;
  /** Follows the way from our sign-in to the server and back: the address that the browser is sent to in the end. */
  visit(url: string): Promise<string>;
  stop(): Promise<void>;
}

export const client = { clientId: 'saphan', clientSecret: 'a secret between the two servers' };

export async function startInstitution(callback: string, employee: Employee): Promise<InstitutionServer> {
  let serve: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const http = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server: InstitutionServer = {
    issuer,
    employee,
    visit: (url) => follow(url, issuer),
    stop: () => new Promise((resolve) => http.close(() => resolve())),
  };
  const provider = providerOf(issuer, callback, server);
  const handle = provider.callback();
  serve = (request, response) => {
    if (request.url?.startsWith('/interaction/')) void signIn(provider, server, request, response);
    else void handle(request, response);
  };
  return server;
}

function providerOf(issuer: string, callback: string, server: InstitutionServer): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [callback] }],
    cookies: { keys: ['of this test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...server.employee }) }),
    // The institution trusts us without asking its people one by one.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
}

function signIn(
  provider: Provider,
  { employee }: InstitutionServer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  return provider.interactionFinished(request, response, { login: { accountId: employee.sub } });
}

async function follow(url: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let at = url, hops = 0; hops < 10; hops += 1) {
    if (!at.startsWith(issuer)) return at;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = reply.headers.get('location');
    if (!next) throw new Error(`${reply.status} ${await reply.text()}`);
    at = new URL(next, at).href;
  }
  throw new Error('sent round in circles');
}
