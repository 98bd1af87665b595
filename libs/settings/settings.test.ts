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

  it('has no sandbox in production', () => {
    const production = { ...complete, NODE_ENV: 'production', PUBLIC_URL: 'https://saphan.example', SANDBOX: '1' };
    expect(() => readSettings({ ...production, AUTH_SECRET: secret })).toThrow('SANDBOX');
  });
});
