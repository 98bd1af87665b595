/** What we ask of sign-in beyond the library: which passwords, how strong a session, and which letters follow. */
import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';
import {
  PersonName,
  type AccountLetterKey,
  type AccountMatter,
  type SecondFactorChange,
} from '#libs/contracts/sign-in.js';
import { nameSeen } from '#libs/contracts/value.js';
import {
  PASSWORD_CHARS_MAX,
  PASSWORD_CHARS_MIN,
  PERSON_NAME_CHARS_MAX,
  STRONG_SESSION_HOURS,
} from '#libs/contracts/limits.js';
import {
  demandOwnerNow,
  demandRecentLink,
  demandStrength,
  demandVisit,
  factorsOf,
  guarded,
  payloadOf,
  proved,
} from './account-guards.js';
import { Attempts } from './attempts.js';
import { deviceName } from './device.js';
import { applyGroups, arrivals, endUnsaidGroups } from './directory.js';
import { DEVICE_COOKIE_DAYS, deviceCookieName, deviceOf, meetDevice, newDevice } from './known-devices.js';
import { faultOf } from './passwords.js';
import { hashOfToken } from './session-tokens.js';
import { refuse } from './sign-in-refusal.js';
import { addressHeader, type AuthDependencies } from './surroundings.js';

const HOUR_MS = 3_600_000;
const DAY_S = 86_400;
/** Longer than the library takes a code: the one before and the one after the present one included. */
const CODE_KNOWN_S = 180;

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Where a password is chosen, and the field that holds it. */
const newPasswords: Readonly<Record<string, string>> = {
  '/sign-up/email': 'password',
  '/reset-password': 'newPassword',
  '/change-password': 'newPassword',
};

const shownSecondFactor = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
const strongPaths = [...shownSecondFactor, '/passkey/verify-authentication', '/passkey/verify-registration'];

/** What follows a request that was carried out. */
const told: Readonly<Record<string, readonly [AccountLetterKey, SecondFactorChange?]>> = {
  '/change-password': ['password_changed'],
  '/two-factor/generate-backup-codes': ['second_factor_changed', 'backup_codes_renewed'],
  '/passkey/verify-registration': ['second_factor_changed', 'passkey_added'],
  '/passkey/delete-passkey': ['second_factor_changed', 'passkey_removed'],
};

export function signInRules(deps: AuthDependencies): BetterAuthPlugin {
  const attempts = new Attempts(deps.pool, deps.settings.authSecret);
  const on = (paths: readonly string[]) => (context: { path?: string }) => paths.includes(context.path ?? '');
  return {
    id: 'saphan-rules',
    hooks: {
      before: [
        { matcher: on(guarded), handler: createAuthMiddleware((ctx) => demandStrength(ctx, deps)) },
        { matcher: on(proved), handler: createAuthMiddleware((ctx) => demandOwnerNow(ctx, deps)) },
        { matcher: on(Object.keys(newPasswords)), handler: createAuthMiddleware((ctx) => demandPassword(ctx)) },
        { matcher: on(['/verify-email']), handler: createAuthMiddleware((ctx) => demandRecentLink(ctx, deps)) },
        { matcher: on(['/sign-in/social']), handler: createAuthMiddleware(async (ctx) => demandVisit(ctx)) },
      ],
      after: [
        {
          matcher: on(shownSecondFactor),
          handler: createAuthMiddleware((ctx) => acceptSecondFactor(ctx, deps.pool, attempts)),
        },
        { matcher: on(Object.keys(told)), handler: createAuthMiddleware((ctx) => tellWhatChanged(ctx, deps)) },
        { matcher: () => true, handler: createAuthMiddleware((ctx) => greetDevice(ctx, deps)) },
      ],
    },
  };
}

async function demandPassword(ctx: Context) {
  const password = ctx.body?.[newPasswords[ctx.path] ?? ''];
  if (typeof password !== 'string') return;
  const fault = faultOf(password, await ownWords(ctx));
  if (fault) throw refuse('UNPROCESSABLE_ENTITY', fault, { min: PASSWORD_CHARS_MIN, max: PASSWORD_CHARS_MAX });
  // A changed password ends what was signed in with the old one, whatever the request says.
  if (ctx.path === '/change-password') return { context: { body: { ...ctx.body, revokeOtherSessions: true } } };
}

/** By which anybody would begin to guess. */
async function ownWords(ctx: Context): Promise<string[]> {
  const { email, name } = ctx.path === '/sign-up/email' ? ctx.body : ((await ownerOf(ctx)) ?? {});
  const parts = [email, String(email ?? '').split('@')[0], name, ...String(name ?? '').split(/\s+/)];
  return parts.filter((part): part is string => typeof part === 'string' && part.length > 2);
}

async function ownerOf(ctx: Context): Promise<{ email: string; name: string } | null> {
  if (ctx.path === '/change-password') return (await getSessionFromCtx(ctx))?.user ?? null;
  const { internalAdapter } = ctx.context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${String(ctx.body.token)}`);
  return link && internalAdapter.findUserById(link.value);
}

/** A code is good once (SP 800-63B-4, 3.1.5.1): whoever has looked over a shoulder is too late with it. */
async function acceptSecondFactor(ctx: Context, pool: Pool, attempts: Attempts): Promise<void> {
  const { returned, newSession } = ctx.context;
  if (isAPIError(returned)) return;
  const { token, user } = returned as { token?: string; user?: { id: string } };
  const subject = `code ${user?.id} ${String(ctx.body.code)}`;
  if ((await attempts.count([{ subject, most: 1, seconds: CODE_KNOWN_S }])) !== null) {
    if (newSession) await ctx.context.internalAdapter.deleteSession(newSession.session.token);
    ctx.context.setNewSession(null);
    throw refuse('UNAUTHORIZED', 'second_factor_wrong');
  }
  await strengthen(pool, token);
}

/** A session that was there before the code was shown becomes a strong one. */
async function strengthen(pool: Pool, token: string | undefined): Promise<void> {
  const sql = `UPDATE session SET factors = 2, expires_at = least(expires_at, clock_timestamp() + $2 * interval '1 hour')
               WHERE token_hash = $1 AND factors = 1`;
  if (token) await pool.query(sql, [hashOfToken(token), STRONG_SESSION_HOURS]);
}

async function tellWhatChanged(ctx: Context, deps: AuthDependencies): Promise<void> {
  const known = told[ctx.path];
  const signedIn = ctx.context.newSession ?? ctx.context.session;
  if (!known || !signedIn || isAPIError(ctx.context.returned)) return;
  const [key, what] = known;
  await tellUser(ctx, deps, signedIn.user, key, what ? { what } : {});
}

/** Remembers the browser of a sign-in that is complete, and tells the owner of one that the account did not know. */
async function greetDevice(ctx: Context, deps: AuthDependencies): Promise<void> {
  const { newSession } = ctx.context;
  // Until a code was shown there is no session, and nobody to greet.
  if (!newSession) return;
  const known = deviceOf(ctx.headers?.get('cookie'), deps.settings.publicUrl);
  const device = known ?? newDevice();
  if (!known) {
    const cookie = ctx.context.createAuthCookie(deviceCookieName, { maxAge: DEVICE_COOKIE_DAYS * DAY_S });
    ctx.setCookie(cookie.name, device, cookie.attributes);
  }
  const meeting = await meetDevice(deps.pool, newSession.user.id, device);
  // Everybody signs in as an illustrative person, from everywhere.
  if (meeting === 'new' && !newSession.user.illustrative) await tellUser(ctx, deps, newSession.user, 'new_device', {});
}

/** Where it came from belongs into every letter: the owner knows whether it was they. */
function tellUser(
  ctx: Pick<Context, 'headers'>,
  { tell }: Pick<AuthDependencies, 'tell'>,
  user: { id: string; email: string; lang?: unknown },
  key: AccountLetterKey,
  matter: AccountMatter,
  to = user.email,
): Promise<void> {
  const address = ctx.headers?.get(addressHeader);
  const device = deviceName(ctx.headers?.get('user-agent'));
  const lang = user.lang === 'en' ? 'en' : 'th';
  return tell({ key, userId: user.id, to, lang, matter: { ...matter, device, ...(address && { address }) } });
}

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>;

export function signInHooks(deps: AuthDependencies): Hooks {
  return {
    session: { create: { before: (session, ctx) => beginSession(deps, session, ctx) } },
    account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    user: { create: { before: named }, update: { after: (user, ctx) => tellWhatIsNew(deps, user, ctx) } },
  };
}

/** A name of one line, and no picture: nobody shows one. */
async function named<T extends { name: string; email: string }>(user: T, ctx: { path?: string } | null) {
  if (ctx?.path === '/sign-up/email' && !PersonName.safeParse(user.name).success)
    throw refuse('BAD_REQUEST', 'body_invalid', { field: 'name', most: PERSON_NAME_CHARS_MAX });
  return { data: { ...user, name: fittingName(user), image: null } };
}

/** What an institution calls its people is made to fit: the address where nothing of it is left. */
export function fittingName({ name, email }: { name: string; email: string }): string {
  return PersonName.safeParse(name).data ?? (nameSeen(name.slice(0, PERSON_NAME_CHARS_MAX)) || email);
}

/** An institution's tokens would let whoever reads the table act there; once somebody has signed in, we need none. */
async function withoutTokens<T extends object>(account: T) {
  return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
}

type SessionHook = NonNullable<NonNullable<NonNullable<Hooks['session']>['create']>['before']>;

/** How strong the session is, and how long it lasts; nobody signs in as an illustrative person but in a sandbox. */
async function beginSession(
  { prisma, pool, settings }: AuthDependencies,
  session: Parameters<SessionHook>[0],
  ctx: Parameters<SessionHook>[1],
) {
  if (!settings.sandbox) {
    const user = await prisma.user.findUnique({ where: { id: session.userId }, select: { illustrative: true } });
    if (user?.illustrative) throw refuse('UNAUTHORIZED', 'sign_in_refused');
  }
  await pool.query('UPDATE "user" SET last_sign_in_at = clock_timestamp() WHERE id = $1', [session.userId]);
  const path = ctx?.path ?? '';
  const byInstitution = path.startsWith('/callback/');
  if (byInstitution) await applyGroups(pool, session.userId, arrivals.getStore()?.groups ?? []);
  else await endUnsaidGroups(pool, session.userId);
  const trusted = byInstitution && settings.institution?.secondFactor === 'theirs';
  const carried = path === '/change-password' && factorsOf(ctx?.context.session?.session ?? {}) === 2;
  const factors = strongPaths.includes(path) || trusted || carried ? 2 : 1;
  const latest = Date.now() + STRONG_SESSION_HOURS * HOUR_MS;
  const expiresAt = factors === 2 ? new Date(Math.min(session.expiresAt.getTime(), latest)) : session.expiresAt;
  return { data: { ...session, factors, expiresAt } };
}

type UserHook = NonNullable<NonNullable<NonNullable<Hooks['user']>['update']>['after']>;

/** The library says that a person was changed; the way by which, says what of them. */
async function tellWhatIsNew(
  deps: AuthDependencies,
  user: Parameters<UserHook>[0],
  ctx: Parameters<UserHook>[1],
): Promise<void> {
  if (!ctx) return;
  const headers = ctx.headers;
  const tellOf = (what: SecondFactorChange) => tellUser({ headers }, deps, user, 'second_factor_changed', { what });
  if (ctx.path === '/two-factor/verify-totp') await tellOf('totp_on');
  if (ctx.path === '/two-factor/disable') await tellOf('totp_off');
  if (ctx.path !== '/verify-email') return;
  const { email: before, updateTo } = payloadOf(String(ctx.query?.token ?? '')) ?? {};
  if (!before || updateTo !== user.email) return;
  const matter = { newAddress: updateTo };
  for (const to of [before, updateTo]) await tellUser({ headers }, deps, user, 'address_changed', matter, to);
}
