/** What our cookies are called, and which of those that come with a request are ours. */

/**
 * Over TLS a cookie of ours is for this host alone (`__Host-`: Secure, for every path, without a domain): neither a
 * sister host nor whoever sits on a plain connection can set one that we would take. On one's own machine there is no TLS.
 */
export function cookiePrefixOf(publicUrl: string): string {
  return isOverTls(publicUrl) ? '__Host-saphan' : 'saphan';
}

export function isOverTls(publicUrl: string): boolean {
  return publicUrl.startsWith('https://');
}

/** The value of our cookie of that name, as it was sent. */
export function cookieOf(header: string | null | undefined, publicUrl: string, name: string): string | undefined {
  const start = `${cookiePrefixOf(publicUrl)}.${name}=`;
  const found = header?.split(';').find((cookie) => cookie.trimStart().startsWith(start));
  return found?.trim().slice(start.length);
}
