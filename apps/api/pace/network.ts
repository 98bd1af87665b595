/** Whom an address stands for, where it is counted how often somebody comes. */
import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** A household or an office has all addresses that begin alike (a /64, RFC 6177): by each of them it would come anew. */
const GROUPS_OF_NETWORK = 4;

/** An IPv4 address itself, also where it is written as IPv6; the first half of any other IPv6 address. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain) ?? [];
  if (mapped) return mapped;
  const written = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [before, after] = written.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const left = before ?? [];
  const zeros = after ? Array<string>(GROUPS - left.length - after.length).fill('0') : [];
  return `${[...left, ...zeros, ...(after ?? [])].slice(0, GROUPS_OF_NETWORK).join(':')}::/64`;
}
