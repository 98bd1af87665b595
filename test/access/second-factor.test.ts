/** Authenticators and passkeys, on a sandbox that requires them of staff. */
import { totpCode } from '#libs/access/totp.js';
import { seededAuthenticators } from '#prisma/seed/people.js';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, caller, type ApiUnderTest } from '#test/api/stack.js';
import { softPasskey } from './authenticator.js';
import { auth, browser, confirmAddress, isConfirmation, type Browser } from './browser.js';
import { mailbox, type Mailbox } from './mailbox.js';

const password = 'saphan-demo';
let api: ApiUnderTest;
let mail: Mailbox;

beforeAll(async () => {
  api = await apiUnderTest({ secondFactor: 'required' });
  await seed(api.database.url, api.settings.authSecret);
  mail = await mailbox(api);
});
afterAll(async () => {
  await mail.close();
  await api.close();
});

const emailOf = (key: string) => `${key}@saphan.example`;
const signIn = (from: Browser, key: string) => from.post(auth('sign-in/email'), { email: emailOf(key), password });
const codeOf = (key: string, at?: number) =>
  totpCode(seededAuthenticators().find(({ email }) => email === emailOf(key))!.secret, at);
/** Senders work side by side: which letter comes first is nobody's to say. */
const toldTo = async (email: string) => (await mail.letters(email)).map(({ text }) => text).join('\n');
const secretIn = (uri: string) => fromBase32(new URL(uri).searchParams.get('secret')!);

/** A member of staff who has no second factor yet. */
async function newStaff(key: string): Promise<Browser> {
  const own = browser(api);
  const email = emailOf(key);
  const { body } = await own.post(auth('sign-up/email'), {
    email,
    password: 'a bridge of four words',
    name: key,
    lang: 'en',
  });
  await api.database.pool.query(
    `INSERT INTO role_holding (id, user_id, role, from_at) VALUES (uuidv7(), $1, 'admin', case_now())`,
    [body.user.id],
  );
  return own;
}

describe('an authenticator', () => {
  test('is asked of seeded staff, whose codes npm run codes prints', async () => {
    const own = browser(api);
    expect((await signIn(own, 'officer')).body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect((await own.get('/inbox')).status).toBe(401);
    expect(await own.post(auth('two-factor/verify-totp'), { code: '000000' })).toMatchObject({
      status: 401,
      body: { code: 'second_factor_wrong' },
    });
    const reply = await own.post(auth('two-factor/verify-totp'), { code: codeOf('officer') });
    expect(reply.status).toBe(200);
    const program = caller(api.app, { authorization: `Bearer ${reply.body.token}` });
    expect((await program.get('/inbox')).status).toBe(200);
    expect((await own.get('/account/security')).body).toMatchObject({ factors: 2, authenticator: true });
  });

  test('shows each code once: whoever has seen it is too late with it', async () => {
    const code = codeOf('director');
    const withIt = async () => {
      const own = browser(api);
      await signIn(own, 'director');
      const { status } = await own.post(auth('two-factor/verify-totp'), { code });
      return [status, (await own.get('/inbox')).status];
    };
    expect(await withIt()).toEqual([200, 200]);
    expect(await withIt()).toEqual([401, 401]);
  });

  test('is not asked of people without a role', async () => {
    const own = browser(api);
    expect((await signIn(own, 'applicant')).status).toBe(200);
    expect((await own.get('/organisations')).status).toBe(200);
  });

  test('is all that staff without one can see to; then the session works, and a letter tells of it', async () => {
    const own = await newStaff('newofficer');
    for (const path of ['/inbox', '/organisations', '/account/sessions'])
      expect(await own.get(path)).toMatchObject({ status: 403, body: { code: 'second_factor_needed' } });
    expect((await own.get('/account/security')).body).toMatchObject({ secondFactorNeeded: true, factors: 1 });
    const { body } = await own.post(auth('two-factor/enable'), { password: 'a bridge of four words' });
    expect((await own.get('/inbox')).status).toBe(403);
    await own.post(auth('two-factor/verify-totp'), { code: totpCode(secretIn(body.totpURI)) });
    expect((await own.get('/inbox')).status).toBe(200);
    expect(await toldTo(emailOf('newofficer'))).toContain('an authenticator app was set up');

    // Lost the telephone: each backup code opens the account once.
    const again = browser(api);
    const code = body.backupCodes[0];
    const withCode = async () => {
      await again.post(auth('sign-in/email'), { email: emailOf('newofficer'), password: 'a bridge of four words' });
      return again.post(auth('two-factor/verify-backup-code'), { code });
    };
    expect((await withCode()).status).toBe(200);
    expect((await again.get('/inbox')).status).toBe(200);
    await again.post(auth('sign-out'));
    expect(await withCode()).toMatchObject({ status: 401, body: { code: 'second_factor_wrong' } });
  });

  test('survives a new password: whoever has the mailbox alone does not get in', async () => {
    const own = await newStaff('lostpassword');
    const email = emailOf('lostpassword');
    const confirm = (await mail.letters(email)).find(({ link }) => isConfirmation(link))!;
    await confirmAddress(own, confirm.link);
    const { body } = await own.post(auth('two-factor/enable'), { password: 'a bridge of four words' });
    await own.post(auth('two-factor/verify-totp'), { code: totpCode(secretIn(body.totpURI)) });
    const thief = browser(api, { address: '198.51.100.5' });
    await thief.post(auth('request-password-reset'), { email });
    const letter = (await mail.letters(email)).find(({ link }) => /^\/(?:th|en)\/reset-password/.test(link))!;
    const token = new URLSearchParams(letter.link.split('?')[1]).get('token');
    await thief.post(auth('reset-password'), { token, newPassword: 'a bridge of the thief' });
    const reply = await thief.post(auth('sign-in/email'), { email, password: 'a bridge of the thief' });
    expect(reply.body).toMatchObject({ twoFactorRedirect: true });
    expect((await thief.get('/account/security')).status).toBe(401);
  });

  test('is not guessed: after ten wrong codes the account waits, whatever sign-in they came by', async () => {
    const statuses = [];
    for (let guess = 0; guess < 11; guess += 1) {
      const own = browser(api, { address: `192.0.2.${guess + 1}` });
      statuses.push((await signIn(own, 'finance1')).status);
      await own.post(auth('two-factor/verify-totp'), { code: '000000' });
    }
    expect(statuses.slice(-2)).toEqual([200, 429]);
  });
});

describe('a passkey', () => {
  const register = async (own: Browser, passkey = softPasskey()) => {
    const options = await own.get(auth('passkey/generate-register-options'));
    if (options.status !== 200) return options;
    return own.post(auth('passkey/verify-registration'), { response: passkey.register(options.body), name: 'key' });
  };
  const signInWith = async (own: Browser, passkey: ReturnType<typeof softPasskey>) => {
    const options = await own.get(auth('passkey/generate-authenticate-options'));
    return own.post(auth('passkey/verify-authentication'), { response: passkey.answer(options.body) });
  };

  test('is both factors at once', async () => {
    const own = await newStaff('withpasskey');
    const passkey = softPasskey();
    expect((await register(own, passkey)).status).toBe(200);
    expect(await toldTo(emailOf('withpasskey'))).toContain('a passkey was added');
    const elsewhere = browser(api);
    expect((await signInWith(elsewhere, passkey)).status).toBe(200);
    expect((await elsewhere.get('/inbox')).status).toBe(200);
    expect((await elsewhere.get('/account/security')).body).toMatchObject({ factors: 2, passkeys: [{ name: 'key' }] });
  });

  test('that does not make sure of its owner is refused', async () => {
    const own = await newStaff('careless');
    expect(await register(own, softPasskey({ verifiesOwner: false }))).toMatchObject({
      status: 401,
      body: { code: 'passkey_refused' },
    });
    expect((await signInWith(browser(api), softPasskey())).body.code).toBe('passkey_refused');
  });

  test('cannot be outflanked: with the password alone nobody enrols an authenticator beside it', async () => {
    const own = await newStaff('guarded');
    const passkey = softPasskey();
    await register(own, passkey);
    const thief = browser(api);
    await thief.post(auth('sign-in/email'), { email: emailOf('guarded'), password: 'a bridge of four words' });
    for (const attempt of [
      thief.post(auth('two-factor/enable'), { password: 'a bridge of four words' }),
      thief.post(auth('change-email'), { newEmail: 'thief@example.test' }),
      register(thief),
      thief.get('/inbox'),
    ])
      expect(await attempt).toMatchObject({ status: 403, body: { code: 'second_factor_needed' } });
  });
});

test('a session that was come by changes nothing about how the account is signed in to', async () => {
  const own = await newStaff('leftopen');
  const whose = `(SELECT id FROM "user" WHERE email = '${emailOf('leftopen')}')`;
  const { pool } = api.database;
  await pool.query(`UPDATE session SET created_at = now() - interval '1 hour' WHERE user_id = ${whose}`);
  const again = { status: 401, body: { code: 'sign_in_again' } };
  // With a password it is asked for; an account of the institution has none.
  expect((await own.post(auth('two-factor/enable'), {})).body.code).toBe('password_wrong');
  await pool.query(`UPDATE account SET provider_id = 'institution', password = NULL WHERE user_id = ${whose}`);
  for (const path of ['enable', 'disable', 'generate-backup-codes', 'get-totp-uri'])
    expect(await own.post(auth(`two-factor/${path}`), {})).toMatchObject(again);
  expect(await own.post(auth('passkey/delete-passkey'), { id: 'any' })).toMatchObject(again);
  expect(await own.get(auth('passkey/generate-register-options'))).toMatchObject(again);
  await pool.query(`UPDATE session SET created_at = now() WHERE user_id = ${whose}`);
  expect((await own.post(auth('two-factor/enable'), {})).status).toBe(200);
});

describe('what two administrators decide', () => {
  const withCode = async (key: string) => {
    const own = browser(api);
    await signIn(own, key);
    await own.post(auth('two-factor/verify-totp'), { code: codeOf(key) });
    return own;
  };
  const confirm = (who: Browser, id: string) => who.post(`/changes/${id}/decisions`, { decision: 'confirm' });
  let [admin, other]: Browser[] = [];

  beforeAll(async () => {
    other = await newStaff('secondadmin');
    const enrolled = await other.post(auth('two-factor/enable'), { password: 'a bridge of four words' });
    await other.post(auth('two-factor/verify-totp'), { code: totpCode(secretIn(enrolled.body.totpURI)) });
    admin = await withCode('admin');
  });

  test('a second factor lost with its codes is cleared, told to its owner, and every session ended', async () => {
    const legal = await withCode('legal1');
    const email = emailOf('legal1');
    const asked = await admin!.post('/second-factor-resets', { email, reason: 'lost the telephone; seen in person' });
    expect(asked).toMatchObject({ status: 201, body: { status: 'PENDING', needsSecond: true } });
    expect((await confirm(admin!, asked.body.id)).body.code).toBe('second_person_needed');
    expect((await legal.get('/inbox')).status).toBe(200);
    expect((await confirm(other!, asked.body.id)).body).toMatchObject({ status: 'APPLIED' });
    expect((await legal.get('/inbox')).status).toBe(401);
    expect(await toldTo(email)).toContain('เจ้าหน้าที่สองคนล้างการยืนยันตัวตนขั้นที่สอง');
    // The password alone leads to enrolling anew, and to nothing else.
    await signIn(legal, 'legal1');
    expect((await legal.get('/inbox')).body.code).toBe('second_factor_needed');
    // Not one's own, and not by somebody without the right.
    const ask = (who: Browser, of: string) => who.post('/second-factor-resets', { email: of, reason: 'because' });
    expect((await ask(other!, emailOf('secondadmin'))).status).toBe(403);
    expect((await ask(await withCode('officer2'), email)).status).toBe(403);
  });

  test('a group of the directory gives a role, and gives it no more', async () => {
    const groups = async () => (await admin!.get('/directory/group-roles')).body.items;
    const wanted = { group: 'auditors', role: 'auditor', programmeId: null };
    const asked = await admin!.post('/directory/group-roles', { ...wanted, reason: 'order 12/2569' });
    expect(await groups()).toEqual([]);
    expect((await confirm(other!, asked.body.id)).status).toBe(200);
    const [given] = await groups();
    expect(given).toMatchObject(wanted);
    const end = await admin!.delete(`/directory/group-roles/${given.id}?reason=reorganised`);
    expect(await groups()).toHaveLength(1);
    expect((await confirm(other!, end.body.id)).status).toBe(200);
    expect(await groups()).toEqual([]);
  });
});

test('illustrative people sign in to a sandbox alone', async () => {
  const real = await apiUnderTest({ sandbox: false, secondFactor: 'required', databaseUrl: api.database.url });
  const own = browser(real);
  expect(await signIn(own, 'applicant')).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
  // A session that was begun while it was one ends with it.
  const { token } = (await signIn(browser(api), 'applicant')).body;
  const reply = await caller(real.app, { authorization: `Bearer ${token}` }).get('/organisations');
  expect(reply.status).toBe(401);
  await real.close();
});

function fromBase32(text: string): string {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))).toString();
}
