/** A passkey in software: one ES256 key that answers what a browser would ask of a device. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { origin } from '#test/api/stack.js';

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

export interface SoftPasskey {
  /** The answer to `generate-register-options`. */
  register(options: { challenge: string }): object;
  /** The answer to `generate-authenticate-options`. */
  answer(options: { challenge: string }): object;
}

/** `verifiesOwner`: whether the device asks for a finger or a PIN. */
export function softPasskey({ verifiesOwner = true } = {}): SoftPasskey {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const userFlags = PRESENT | (verifiesOwner ? VERIFIED : 0);
  const head = (flags: number) => Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags, 0, 0, 0, 0])]);
  const clientData = (type: string, { challenge }: { challenge: string }) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const reply = (response: Record<string, Buffer>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(Object.entries(response).map(([key, value]) => [key, value.toString('base64url')])),
  });
  return {
    register(options) {
      const key = cbor(
        new Map<number, number | Buffer>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, bytes(x)],
          [-3, bytes(y)],
        ]),
      );
      const authData = Buffer.concat([head(userFlags | ATTESTED), Buffer.alloc(16), uint16(id.length), id, key]);
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      );
      return reply({ clientDataJSON: clientData('webauthn.create', options), attestationObject });
    },
    answer(options) {
      const clientDataJSON = clientData('webauthn.get', options);
      const authenticatorData = head(userFlags);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return reply({ clientDataJSON, authenticatorData, signature });
    },
  };
}

const bytes = (base64url: string) => Buffer.from(base64url, 'base64url');

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16BE(value);
  return buffer;
}

/** As much of RFC 8949 as a passkey speaks. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? header(0, value) : header(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([header(2, value.length), value]);
  if (typeof value === 'string') return Buffer.concat([header(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Map)
    return Buffer.concat([header(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)])]);
  throw new Error(`a ${typeof value} is not written`);
}

function header(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
}
