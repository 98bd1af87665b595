/** Whose request this is: one indexed query, because every decision passes here. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { Lang } from '#libs/contracts/errors.js';
import { cookiePrefix } from './auth.js';

export interface SignedIn {
  userId: string;
  lang: Lang;
}

export interface Credentials {
  cookie: string | undefined;
  authorization: string | undefined;
}

// Sessions end by the machine's clock: the sandbox's time is for cases alone.
const sessionByToken = {
  name: 'session_by_token',
  text: `SELECT s.user_id, u.lang FROM session s JOIN "user" u ON u.id = s.user_id
         WHERE s.token = $1 AND s.expires_at > clock_timestamp()`,
};

/** Null when nobody is signed in, the signature is wrong or the session has ended. */
export async function sessionOf(pool: Pool, secret: string, credentials: Credentials): Promise<SignedIn | null> {
  const token = bearerToken(credentials.authorization) ?? signedToken(credentials.cookie, secret);
  if (token === null) return null;
  const { rows } = await pool.query<{ user_id: string; lang: string }>({ ...sessionByToken, values: [token] });
  const row = rows[0];
  return row ? { userId: row.user_id, lang: row.lang === 'en' ? 'en' : 'th' } : null;
}

function bearerToken(authorization: string | undefined): string | null {
  return authorization?.match(/^Bearer ([\w.-]{16,128})$/)?.[1] ?? null;
}

const sessionCookie = new RegExp(`(?:^|;\\s*)(?:__Secure-)?${cookiePrefix}\\.session_token=([^;]+)`);

/** The cookie holds `token.signature`, the signature being base64 of HMAC-SHA-256 of the token. */
function signedToken(cookie: string | undefined, secret: string): string | null {
  const value = cookie?.match(sessionCookie)?.[1];
  if (value === undefined) return null;
  const [token, signature] = split(decoded(value));
  if (!token || !signature) return null;
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function split(value: string): [string, string] {
  const dot = value.lastIndexOf('.');
  return [value.slice(0, Math.max(dot, 0)), value.slice(dot + 1)];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // A cookie that cannot be decoded was not written by us: it is nobody's.
    return '';
  }
}
