import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings.js';

const complete = {
  DATABASE_URL: 'postgresql://u:p@127.0.0.1:5432/saphan',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:1025',
};
const secret = 'thirty-two characters or a few more';

describe('the environment', () => {
  it('gives every setting a value when the three services are named', () => {
    expect(readSettings({ ...complete, PORT: '3100' })).toMatchObject({
      port: 3100,
      publicUrl: 'http://127.0.0.1:3100',
      sandbox: false,
    });
  });

  it('names every variable that is missing or malformed in one error', () => {
    expect(() => readSettings({ ...complete, DATABASE_URL: '', PORT: 'x', SANDBOX: 'yes' })).toThrow(
      /DATABASE_URL is not set; PORT .*; SANDBOX must be 0 or 1/,
    );
    expect(() => readSettings({ ...complete, DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL must .*postgresql/);
  });

  it('lets production run on no secret that others know', () => {
    const production = { ...complete, NODE_ENV: 'production', PUBLIC_URL: 'https://saphan.example' };
    expect(() => readSettings(production)).toThrow('AUTH_SECRET');
    expect(() => readSettings({ ...production, AUTH_SECRET: readSettings(complete).authSecret })).toThrow(
      'AUTH_SECRET is the one of development',
    );
    expect(() => readSettings({ ...production, AUTH_SECRET: 'short' })).toThrow('at least 32');
    expect(readSettings({ ...production, AUTH_SECRET: secret }).authSecret).toBe(secret);
  });

  it('runs nowhere but on this machine on a secret that others know, whatever the mode is called', () => {
    expect(() => readSettings({ ...complete, NODE_ENV: 'prod' })).toThrow('NODE_ENV must be development, test or');
    const abroad = { ...complete, PUBLIC_URL: 'https://saphan.example' };
    expect(() => readSettings(abroad)).toThrow('AUTH_SECRET is the one of development');
    expect(readSettings({ ...abroad, AUTH_SECRET: secret }).production).toBe(false);
    for (const PUBLIC_URL of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(readSettings({ ...complete, PUBLIC_URL }).publicUrl).toBe(PUBLIC_URL);
  });

  it('reads secrets from files, and says which file it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'saphan-secret-'));
    const file = join(folder, 'secret');
    writeFileSync(file, `${secret}\n`);
    expect(readSettings({ ...complete, AUTH_SECRET_FILE: file }).authSecret).toBe(secret);
    expect(() => readSettings({ ...complete, AUTH_SECRET_FILE: file, AUTH_SECRET: secret })).toThrow('both set');
    expect(() => readSettings({ ...complete, AUTH_SECRET_FILE: `${file}s` })).toThrow(/AUTH_SECRET_FILE .* ENOENT/);
    rmSync(folder, { recursive: true });
  });

  it('requires a second factor of staff everywhere but in a sandbox, and always in production', () => {
    expect(readSettings(complete).secondFactor).toBe('required');
    expect(readSettings({ ...complete, SANDBOX: '1' }).secondFactor).toBe('optional');
    const production = {
      ...complete,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://saphan.example',
      AUTH_SECRET: secret,
    };
    expect(() => readSettings({ ...production, SECOND_FACTOR: 'optional' })).toThrow('SECOND_FACTOR');
    expect(readSettings(production).secondFactor).toBe('required');
  });

  it('takes an institution whole or not at all', () => {
    const institution = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'saphan', OIDC_CLIENT_SECRET: secret };
    expect(readSettings({ ...complete, ...institution }).institution).toMatchObject({ secondFactor: 'ours' });
    expect(() => readSettings({ ...complete, ...institution, OIDC_CLIENT_SECRET: '' })).toThrow('belong together');
  });

  it('is reached over TLS in production, through a proxy of its own machine unless others are named', () => {
    const production = { ...complete, NODE_ENV: 'production', AUTH_SECRET: secret };
    expect(() => readSettings({ ...production, PUBLIC_URL: 'http://saphan.example' })).toThrow('https://');
    const known = { ...production, PUBLIC_URL: 'https://saphan.example' };
    expect(readSettings(known).trustedProxies).toEqual(['127.0.0.1', '::1']);
    expect(readSettings({ ...known, TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
    expect(() => readSettings({ ...known, TRUSTED_PROXIES: 'everybody' })).toThrow('TRUSTED_PROXIES');
  });

  it('has no sandbox in production', () => {
    const production = { ...complete, NODE_ENV: 'production', PUBLIC_URL: 'https://saphan.example', SANDBOX: '1' };
    expect(() => readSettings({ ...production, AUTH_SECRET: secret })).toThrow('SANDBOX');
  });
});
