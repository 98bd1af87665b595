/** What a session must show before it changes how its account is signed in to; and which links still count. */
import { getSessionFromCtx, type createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { FRESH_SIGN_IN_MINUTES } from '#libs/contracts/limits.js';
import { refuse } from './sign-in-refusal.js';
import type { AuthDependencies } from './surroundings.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** How an account is signed in to: not for a session that shows less than the account itself asks for. */
export const guarded = [
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
  '/passkey/update-passkey',
  '/change-password',
  '/change-email',
];

/** Where the library asks for the password, and for nothing of an account that has none, and where it asks for neither. */
export const proved = [
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
  '/passkey/delete-passkey',
];

export async function demandOwner(verified: boolean | undefined): Promise<void> {
  if (!verified) throw refuse('UNAUTHORIZED', 'passkey_refused');
}

/** Whoever has stolen a password must not enrol an authenticator of their own beside the owner's. */
export async function demandStrength(ctx: Context, { prisma }: AuthDependencies): Promise<void> {
  const signedIn = await getSessionFromCtx(ctx);
  if (!signedIn || factorsOf(signedIn.session) === 2) return;
  const { id, twoFactorEnabled } = signedIn.user as { id: string; twoFactorEnabled?: boolean };
  if (twoFactorEnabled || (await prisma.passkey.count({ where: { userId: id } })) > 0)
    throw refuse('FORBIDDEN', 'second_factor_needed');
}

/**
 * A link is no good once the owner has proved the address anew: whoever asked for it before may have been another. The
 * library keeps none of these links, and would go on taking one that changes the address.
 */
export async function demandRecentLink(ctx: Context, { prisma }: AuthDependencies): Promise<void> {
  const link = payloadOf(String(ctx.query?.token ?? ''));
  if (!link?.userId) return;
  const user = await prisma.user.findUnique({ where: { id: link.userId }, select: { linksSince: true } });
  if (user?.linksSince && link.iat * SECOND_MS <= user.linksSince.getTime())
    throw refuse('BAD_REQUEST', 'link_expired');
}

/** The institution's word is taken from the institution, not from whoever has come by a copy of it. */
export function demandVisit(ctx: Context): void {
  if (ctx.body?.idToken !== undefined) throw refuse('BAD_REQUEST', 'account_request_refused');
}

/** Whoever has come by a session must not change its account for good: a password, or a sign-in of just now, shows the owner. */
export async function demandOwnerNow(ctx: Context, { prisma }: AuthDependencies): Promise<void> {
  const signedIn = await getSessionFromCtx(ctx);
  if (!signedIn) return;
  const { createdAt, userId } = signedIn.session;
  if (Date.now() - createdAt.getTime() < FRESH_SIGN_IN_MINUTES * MINUTE_MS) return;
  const asksPassword = ctx.path.startsWith('/two-factor/');
  if (asksPassword && (await prisma.account.count({ where: { userId, password: { not: null } } })) > 0) return;
  throw refuse('FORBIDDEN', 'sign_in_again');
}

export function factorsOf(session: object): number {
  return 'factors' in session && session.factors === 2 ? 2 : 1;
}

/** What the library writes into a link of `/verify-email`; `iat` in seconds. */
const LinkPayload = z.object({
  /** What a forger writes there need not be text that the database takes. */
  userId: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  iat: z.number(),
  email: z.string().optional(),
  updateTo: z.string().optional(),
});

/** Null for what is no such link; whether its signature is ours is for the library to say. */
export function payloadOf(token: string): z.infer<typeof LinkPayload> | null {
  try {
    const part = token.split('.')[1] ?? '';
    return LinkPayload.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
