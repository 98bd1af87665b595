import { createHash } from 'node:crypto';
import { merkleRoot } from './merkle.js';

const sha256 = (...hex: string[]) =>
  createHash('sha256')
    .update(Buffer.from(hex.join(''), 'hex'))
    .digest('hex');
const [a, b, c] = ['aa', 'bb', 'cc'].map((byte) => byte.repeat(32)) as [string, string, string];
const leaf = (hash: string) => sha256('00', hash);
const node = (left: string, right: string) => sha256('01', left, right);

test('the seal over comments is the Merkle tree of RFC 9162', () => {
  expect(merkleRoot([])).toBe(sha256());
  expect(merkleRoot([a])).toBe(leaf(a));
  expect(merkleRoot([a, b, c])).toBe(node(node(leaf(a), leaf(b)), leaf(c)));
  const five = node(node(node(leaf(a), leaf(b)), node(leaf(c), leaf(a))), leaf(b));
  expect(merkleRoot([a, b, c, a, b])).toBe(five);
});

test('the order of the comments is sealed with them', () => {
  expect(merkleRoot([a, b])).not.toBe(merkleRoot([b, a]));
});
