/**
 * Sign-in: e-mail and password, authenticator codes, passkeys, and the institution's own server. Sessions live in the
 * database; `session.ts` reads them on the hot path. Our own rules about all of it stand in `sign-in-rules.ts`.
 */
import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { v7 as uuidv7 } from 'uuid';
import type { AccountLetterKey, AccountMatter } from '#libs/contracts/sign-in.js';
import {
  CONFIRM_LINK_MINUTES,
  FRESH_SIGN_IN_MINUTES,
  PASSWORD_CHARS_MAX,
  RESET_LINK_MINUTES,
  SESSION_DAYS,
} from '#libs/contracts/limits.js';
import { demandOwner } from './account-guards.js';
import { cookiePrefixOf, isOverTls } from './cookies.js';
import { arrivals, groupsOf, INSTITUTION } from './directory.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { withHashedTokens } from './session-tokens.js';
import { refuse } from './sign-in-refusal.js';
import { fittingName, signInHooks, signInRules } from './sign-in-rules.js';
import { addressHeader, authPath, type AuthDependencies, type AuthSettings } from './surroundings.js';
import { provedByInstitution, provedByMailbox } from './unproved.js';

const MINUTE_S = 60;
const DAY_S = 86_400;

export interface Auth {
  /** Throws on a fault of ours; a refusal is a response. */
  handler(request: Request): Promise<Response>;
}

/** Ways of better-auth that we do not open: ours show no tokens, or nobody needs them. */
const disabledPaths = [
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/update-session',
  '/update-user',
  '/delete-user',
  '/delete-user/callback',
  '/verify-password',
  '/link-social',
  '/unlink-account',
  '/get-access-token',
  '/refresh-token',
  '/account-info',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
];

export function createAuth(deps: AuthDependencies): Auth {
  const { prisma, settings } = deps;
  const auth = betterAuth({
    appName: 'Saphan',
    baseURL: settings.publicUrl,
    basePath: authPath,
    secret: settings.authSecret,
    database: (options: BetterAuthOptions) =>
      withHashedTokens(prismaAdapter(prisma, { provider: 'postgresql' })(options), deps),
    disabledPaths,
    ...byPassword(deps),
    user: {
      additionalFields: {
        lang: { type: ['th', 'en'], defaultValue: 'th', input: true },
        illustrative: { type: 'boolean', defaultValue: false, input: false, returned: false },
      },
      changeEmail: {
        enabled: true,
        sendChangeEmailConfirmation: ({ user, newEmail, url }) =>
          letter(deps, user, 'address_change_asked', {
            url: confirmationPage(settings, user, url),
            newAddress: newEmail,
          }),
      },
    },
    session: {
      expiresIn: SESSION_DAYS * DAY_S,
      freshAge: FRESH_SIGN_IN_MINUTES * MINUTE_S,
      disableSessionRefresh: true,
      additionalFields: { factors: { type: 'number', defaultValue: 1, input: false } },
    },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: signInHooks(deps),
    trustedOrigins: [new URL(settings.publicUrl).origin],
    // Ours count in the database, by account too: `attempts.ts`.
    rateLimit: { enabled: false },
    plugins: [secondFactor(settings), passkeys(settings.publicUrl), ...institution(deps), signInRules(deps)],
    advanced: {
      // The prefix says it all: the library's own would let other hosts of the domain set them.
      useSecureCookies: false,
      cookiePrefix: cookiePrefixOf(settings.publicUrl),
      // Said aloud, because the library drops the check by itself where it believes that it is under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure: isOverTls(settings.publicUrl) },
    },
    // A wrong password or a foreign page is an answer, and no line in the log; a fault of ours is.
    logger: { disabled: true },
    onAPIError: {
      errorURL: new URL('/sign-in', settings.publicUrl).href,
      // Else the router under the library prints faults by itself, with all that the database quotes in them.
      throw: true,
    },
    telemetry: { enabled: false },
  });
  return { handler: (request) => arrivals.run({}, () => auth.handler(request)) };
}

/** Registration, passwords and the letters that they need. */
function byPassword(deps: AuthDependencies) {
  const { prisma, settings } = deps;
  const resetPage = (user: object) => new URL(`/${languageOf(user)}/reset-password`, settings.publicUrl).href;
  return {
    emailAndPassword: {
      enabled: true,
      // Our own rule counts characters; this one, bytes and halves of characters.
      minPasswordLength: 1,
      maxPasswordLength: PASSWORD_CHARS_MAX * 8,
      password: { hash: hashPassword, verify: verifyPassword },
      requireEmailVerification: !settings.sandbox,
      resetPasswordTokenExpiresIn: RESET_LINK_MINUTES * MINUTE_S,
      revokeSessionsOnPasswordReset: true,
      onExistingUserSignUp: ({ user }) => letter(deps, user, 'address_known', { url: resetPage(user) }),
      sendResetPassword: ({ user, token }) =>
        letter(deps, user, 'reset_password', { url: `${resetPage(user)}?token=${encodeURIComponent(token)}` }),
      onPasswordReset: async ({ user }) => {
        // Whoever had the link reads that mailbox.
        const removed = await provedByMailbox(prisma, user.id);
        await letter(deps, user, 'password_changed', {});
        if (removed > 0) await letter(deps, user, 'second_factor_changed', { what: 'unproved_removed' });
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: !settings.sandbox,
      // Whoever confirms by a link shows a mailbox, and no password.
      autoSignInAfterVerification: false,
      expiresIn: CONFIRM_LINK_MINUTES * MINUTE_S,
      sendVerificationEmail: ({ user, url }) =>
        letter(deps, user, 'confirm_address', { url: confirmationPage(settings, user, url) }),
    },
  } satisfies BetterAuthOptions;
}

/** Illustrative people have an authenticator too; a sandbox that does not require it lets them in without its code. */
function secondFactor({ secondFactor: rule }: AuthSettings) {
  const plugin = twoFactor({ issuer: 'Saphan', allowPasswordless: true });
  if (rule === 'required') return plugin;
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      hook.matcher(context) && context.context.newSession?.user.illustrative !== true,
  }));
  return { ...plugin, hooks: { after } } as typeof plugin;
}

/** A passkey counts as two factors, because the device has made sure of its owner; one that has not is refused. */
function passkeys(publicUrl: string) {
  const { hostname, origin } = new URL(publicUrl);
  return passkey({
    rpID: hostname,
    rpName: 'Saphan',
    origin,
    authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    registration: {
      afterVerification: ({ verification }) => demandOwner(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => demandOwner(verification.authenticationInfo.userVerified),
    },
  });
}

function institution(deps: AuthDependencies) {
  const { prisma, settings } = deps;
  if (!settings.institution) return [];
  const { issuer, clientId, clientSecret, groupsClaim } = settings.institution;
  return [
    genericOAuth({
      config: [
        {
          providerId: INSTITUTION,
          discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId,
          clientSecret,
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          requireIdTokenVerification: true,
          // An address that neither the institution nor its owner has confirmed opens nothing.
          requireEmailVerification: !settings.sandbox,
          mapProfileToUser: async (profile) => {
            const arrival = arrivals.getStore();
            if (!arrival) throw refuse('INTERNAL_SERVER_ERROR', 'internal_error');
            arrival.groups = groupsOf(profile[groupsClaim]);
            const email = String(profile.email).toLowerCase();
            const name = fittingName({ name: String(profile.name ?? email), email });
            if (profile.email_verified === true) {
              const opened = await provedByInstitution(prisma, { email, name, subject: String(profile.sub) });
              if (opened) await letter(deps, opened, 'account_joined', {});
            }
            return { name };
          },
        },
      ],
    }),
  ];
}

function letter(
  { tell }: AuthDependencies,
  user: { id: string; email: string; lang?: unknown },
  key: AccountLetterKey,
  matter: AccountMatter,
): Promise<void> {
  return tell({ key, userId: user.id, to: user.email, lang: languageOf(user), matter });
}

/** A mail scanner follows links: ours leads to a page that asks, and what the library made of it goes along. */
function confirmationPage({ publicUrl }: AuthSettings, user: object, url: string): string {
  const page = new URL(`/${languageOf(user)}/confirm-email`, publicUrl);
  page.search = new URL(url).search;
  return page.href;
}

/** The library's types know nothing of our field. */
function languageOf(user: object): 'th' | 'en' {
  return 'lang' in user && user.lang === 'en' ? 'en' : 'th';
}
