/** Whose request this is: one indexed query, because every decision passes here; of requests at the same time, one for all. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { Lang } from '#libs/contracts/errors.js';
import { cookieOf } from './cookies.js';
import { endOf, isStaff, type IdleLimits } from './session-life.js';
import { hashOfToken } from './session-tokens.js';
import { together } from './together.js';

export interface SignedIn {
  userId: string;
  lang: Lang;
  sessionId: string;
  /** 1: a password or an institution's word; 2: with a second factor. */
  factors: number;
  /** Staff whose session shows one factor alone: it may enrol or show the second, and nothing else. */
  secondFactorNeeded: boolean;
}

export interface Credentials {
  cookie: string | undefined;
  authorization: string | undefined;
}

export interface SessionRules extends IdleLimits {
  authSecret: string;
  /** What its cookie is called depends on it. */
  publicUrl: string;
  secondFactor: 'required' | 'optional';
  sandbox: boolean;
}

/** The subquery hides how many they are: else it would be planned anew each time, which takes longer than to look them up. */
const sessionsByToken = {
  name: 'sessions_by_token',
  text: `SELECT s.token_hash, s.id, s.user_id, u.lang, s.factors, s.last_used_at < clock_timestamp() - interval '1 minute' AS stale,
           s.factors < 2 AND $2 AND k.staff AS second_factor_needed
         FROM session s JOIN "user" u ON u.id = s.user_id CROSS JOIN LATERAL (${isStaff}) k
         WHERE s.token_hash = ANY ((SELECT $1::text[])::text[]) AND ($3 OR NOT u.illustrative) AND clock_timestamp() < ${endOf(4, 5)}`,
};
const touch = `
  UPDATE session SET last_used_at = clock_timestamp()
  WHERE id = $1 AND last_used_at < clock_timestamp() - interval '1 minute'`;

interface Row {
  token_hash: string;
  id: string;
  user_id: string;
  lang: string;
  factors: number;
  stale: boolean;
  second_factor_needed: boolean;
}

/** Null when nobody is signed in, the signature is wrong or the session has ended. */
export type Sessions = (credentials: Credentials) => Promise<SignedIn | null>;

export function openSessions(pool: Pool, rules: SessionRules): Sessions {
  const { secondFactor, sandbox, idleMinutes, staffIdleMinutes } = rules;
  const rest = [secondFactor === 'required', sandbox, idleMinutes, staffIdleMinutes];
  const rowOf = together(async (hashes: readonly string[]) => {
    const { rows } = await pool.query<Row>({ ...sessionsByToken, values: [hashes, ...rest] });
    return new Map(rows.map((row) => [row.token_hash, row]));
  });
  return async ({ authorization, cookie }) => {
    const token = bringsToken(authorization) ? bearerToken(authorization) : signedToken(cookie, rules);
    const row = token === null ? null : await rowOf(hashOfToken(token));
    if (row?.stale) await pool.query(touch, [row.id]);
    return row && signedInBy(row);
  };
}

function signedInBy(row: Row): SignedIn {
  return {
    userId: row.user_id,
    lang: row.lang === 'en' ? 'en' : 'th',
    sessionId: row.id,
    factors: row.factors,
    secondFactorNeeded: row.second_factor_needed,
  };
}

/** Then its cookies count for nothing. Any other scheme is the browser's own doing, as after a page that asked for a password. */
export function bringsToken(authorization: string | undefined): boolean {
  return authorization?.startsWith('Bearer ') ?? false;
}

function bearerToken(authorization: string | undefined): string | null {
  return authorization?.match(/^Bearer ([\w.-]{16,128})$/)?.[1] ?? null;
}

/** The cookie holds `token.signature`, the signature being base64 of HMAC-SHA-256 of the token. */
function signedToken(cookie: string | undefined, { authSecret: secret, publicUrl }: SessionRules): string | null {
  const value = cookieOf(cookie, publicUrl, 'session_token');
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
