/** Accounts of real people: registration, recovery, sessions and letters, on an API that is no sandbox. */
import { apiUnderTest, origin, type ApiUnderTest } from '#test/api/stack.js';
import { auth, browser, confirmAddress, isConfirmation, type Browser } from './browser.js';
import { mailbox, type Mailbox } from './mailbox.js';

const password = 'a bridge of four words';
let api: ApiUnderTest;
let mail: Mailbox;

beforeAll(async () => {
  api = await apiUnderTest({ sandbox: false, secondFactor: 'required' });
  mail = await mailbox(api);
});
afterAll(async () => {
  await mail.close();
  await api.close();
});

let people = 0;
/** Registered, confirmed and signed in, from an address of its own. */
async function newcomer(lang: 'th' | 'en' = 'en'): Promise<{ email: string; own: Browser }> {
  people += 1;
  const email = `person${people}@example.test`;
  const own = browser(api, { address: `203.0.113.${people}` });
  await own.post(auth('sign-up/email'), { email, password, name: 'Somchai', lang });
  const [letter] = await mail.letters(email);
  await confirmAddress(own, letter!.link);
  expect((await signIn(own, email)).status).toBe(200);
  return { email, own };
}
const signIn = (from: Browser, email: string, secret = password) =>
  from.post(auth('sign-in/email'), { email, password: secret });

describe('registration', () => {
  const account = { email: 'anan@example.test', password, name: 'อนันต์', lang: 'th' };

  test('lets nobody in before the address is confirmed, by a letter in the person’s language', async () => {
    const own = browser(api);
    expect(await own.post(auth('sign-up/email'), account)).toMatchObject({ status: 200, body: { token: null } });
    const [letter] = await mail.letters(account.email);
    expect(letter!.subject).toBe('โปรดยืนยันอีเมลของท่าน');
    expect(letter!.text).toContain('เรียน อนันต์');
    expect(await signIn(own, account.email)).toMatchObject({ status: 403, body: { code: 'email_not_verified' } });
    // Whoever lost the letter gets another one.
    expect(await mail.letters(account.email)).toHaveLength(1);
    expect((await confirmAddress(own, letter!.link)).status).toBe(200);
    expect((await signIn(own, account.email)).status).toBe(200);
    expect((await own.get('/account/security')).body).toMatchObject({ emailVerified: true, factors: 1 });
  });

  test('confirms no address because a mail scanner has followed its link', async () => {
    const email = 'scanned@example.test';
    const own = browser(api, { address: '198.51.100.20' });
    await own.post(auth('sign-up/email'), { ...account, email });
    const { link } = (await mail.letters(email)).find((letter) => isConfirmation(letter.link))!;
    expect(link).toMatch(/^\/th\/confirm-email\?token=/);
    const { search } = new URL(link, origin);
    // Where letters of earlier releases lead.
    const earlier = await own.get(auth(`verify-email${search}`));
    expect(earlier).toMatchObject({ status: 302, headers: { location: `/confirm-email${search}` } });
    expect((await own.get(`/confirm-email${search}`)).headers.location).toBe(`/en/confirm-email${search}`);
    expect(await signIn(own, email)).toMatchObject({ status: 403, body: { code: 'email_not_verified' } });
  });

  test('is confirmed by the form of its page, without a script, and never from another site', async () => {
    const email = 'pressed@example.test';
    const own = browser(api, { address: '198.51.100.21' });
    await own.post(auth('sign-up/email'), { ...account, email });
    const [letter] = await mail.letters(email);
    const token = new URL(letter!.link, origin).searchParams.get('token')!;
    const press = (given: string, from = origin) =>
      api.app.inject({
        method: 'POST',
        url: auth('verify-email'),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: from },
        payload: new URLSearchParams({ token: given, callbackURL: '/th/confirm-email' }).toString(),
      });
    expect((await press(token, 'https://elsewhere.test')).json()).toMatchObject({ code: 'origin_not_allowed' });
    const forged = await press('e30.e30.none');
    expect(forged).toMatchObject({ statusCode: 302 });
    expect(forged.headers.location).toMatch(/^\/(th\/)?confirm-email\?error=/);
    expect((await signIn(own, email)).status).toBe(403);
    expect(await press(token)).toMatchObject({ statusCode: 302, headers: { location: '/th/confirm-email' } });
    expect((await signIn(own, email)).status).toBe(200);
  });

  test('tells nobody whether an address has an account, but its owner', async () => {
    const stranger = browser(api);
    const known = await stranger.post(auth('sign-up/email'), {
      ...account,
      name: 'Stranger',
      password: 'words of a stranger',
    });
    const unknown = await stranger.post(auth('sign-up/email'), { ...account, email: 'nobody@example.test' });
    expect(Object.keys(known.body.user).sort()).toEqual(Object.keys(unknown.body.user).sort());
    expect(known).toMatchObject({ status: 200, body: { token: null } });
    expect((await mail.letters(account.email))[0]!.subject).toBe('ท่านมีบัญชีอยู่แล้ว');
    expect(await signIn(stranger, account.email, 'words of a stranger')).toMatchObject({ status: 401 });
  });

  test('takes a name of one line that is what it looks like, and no picture', async () => {
    const signUp = (more: object, n: number) =>
      browser(api).post(auth('sign-up/email'), { ...account, email: `name${n}@example.test`, ...more });
    for (const [n, name] of ['x'.repeat(121), '', ' ', '\u202e\u200b'].entries())
      expect(await signUp({ name }, n)).toMatchObject({
        status: 400,
        body: { code: 'body_invalid', values: { field: 'name', most: 120 } },
      });
    const masked = { name: ' สม\u200bชาย\u202e \n ใจดี\u0007 ', image: 'https://elsewhere.example/picture.svg' };
    expect((await signUp(masked, 9)).body.user).toMatchObject({ name: 'สมชาย ใจดี', image: null });
  });

  test.each([
    ['too short', 'password_too_short'],
    ['passwordpassword', 'password_common'],
    ['anan@example.test', 'password_personal'],
  ])('refuses the password "%s" and says why in the reader’s language', async (weak, code) => {
    const reply = await browser(api, { lang: 'th' }).post(auth('sign-up/email'), {
      ...account,
      email: 'anan@example.test',
      password: weak,
    });
    expect(reply).toMatchObject({ status: 422, body: { code, values: { min: 15, max: 128 } } });
    expect(reply.body.title).toMatch(/รหัสผ่าน/);
  });
});

describe('recovery', () => {
  test('answers alike for an address that nobody has', async () => {
    const { email } = await newcomer();
    const stranger = browser(api);
    const [known, unknown] = await Promise.all(
      [email, 'nobody.at.all@example.test'].map((to) => stranger.post(auth('request-password-reset'), { email: to })),
    );
    expect(known!.body).toEqual(unknown!.body);
    expect(await mail.letters('nobody.at.all@example.test')).toHaveLength(0);
  });

  test('works once, soon, by the mailbox alone, and ends what was signed in', async () => {
    const { email, own } = await newcomer();
    await own.post(
      auth('request-password-reset'),
      { email, redirectTo: 'https://elsewhere.test/' },
      { origin: 'http://saphan.test' },
    );
    await own.post(auth('request-password-reset'), { email });
    const [letter] = await mail.letters(email);
    expect(letter!.link).toMatch(/^\/(?:th|en)\/reset-password\?token=/);
    const token = new URLSearchParams(letter!.link.split('?')[1]).get('token');
    const reset = (newPassword: string) => browser(api).post(auth('reset-password'), { token, newPassword });
    expect((await reset('short')).body.code).toBe('password_too_short');
    expect((await reset('a newer bridge of words')).status).toBe(200);
    expect(await reset('a third bridge of words')).toMatchObject({ status: 400, body: { code: 'link_expired' } });
    expect((await own.get('/account/security')).status).toBe(401);
    expect((await signIn(own, email)).status).toBe(401);
    expect((await signIn(own, email, 'a newer bridge of words')).status).toBe(200);
    expect((await mail.letters(email)).map(({ subject }) => subject)).toContain('Your password was changed');
  });

  test('of an account that nobody had confirmed leaves its opener no way back in; that of a confirmed one takes nothing', async () => {
    // A sandbox lets people in before they confirm.
    const open = await apiUnderTest({ sandbox: true });
    const box = await mailbox(open);
    const email = 'owner@example.test';
    const elsewhere = 'opener@elsewhere.test';
    const opener = browser(open);
    await opener.post(auth('sign-up/email'), { email, password, name: 'Opener', lang: 'en' });
    await opener.post(auth('change-email'), { newEmail: elsewhere });
    const addPasskey = (id: string) =>
      open.database.pool.query(
        `INSERT INTO passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
         SELECT $2, 'key', id, $2, 0, 'singleDevice', false FROM "user" WHERE email = $1`,
        [email, id],
      );
    await addPasskey('of the opener');
    await box.letters(email);
    const recover = async () => {
      await browser(open).post(auth('request-password-reset'), { email });
      const [letter] = await box.letters(email);
      const token = new URL(letter!.link, origin).searchParams.get('token');
      await browser(open).post(auth('reset-password'), { token, newPassword: 'words of the owner' });
      return (await box.letters(email)).map(({ subject }) => subject).sort();
    };
    const passkeys = async () => (await open.database.pool.query('SELECT id FROM passkey')).rows;

    expect(await recover()).toEqual(['Your password was changed', 'Your second factor was changed']);
    expect(await passkeys()).toEqual([]);
    expect((await opener.get('/account')).status).toBe(401);
    // It would have given the account, confirmed by now, an address of the opener's.
    const [link] = await box.letters(elsewhere);
    expect(await confirmAddress(opener, link!.link)).toMatchObject({ status: 400, body: { code: 'link_expired' } });

    await addPasskey('of the owner');
    expect(await recover()).toEqual(['Your password was changed']);
    expect(await passkeys()).toEqual([{ id: 'of the owner' }]);
    await box.close();
    await open.close();
  });

  test.each([null, { userId: 'a\u0000', iat: 1 }, { userId: { $ne: null }, iat: 1 }, { userId: 'x' }, { iat: 'x' }])(
    'is asked for by no link that is not ours, whatever it says: %j',
    async (payload) => {
      const token = ['{}', JSON.stringify(payload), '-']
        .map((part) => Buffer.from(part).toString('base64url'))
        .join('.');
      expect(await browser(api).post(auth('verify-email'), { token })).toMatchObject({
        status: 400,
        body: { code: 'link_expired' },
      });
    },
  );

  test('leaves no key to an account in the database: links are sealed until sent, and tokens hashed', async () => {
    const { email, own } = await newcomer();
    await own.post(auth('request-password-reset'), { email });
    const before = await api.database.pool.query('SELECT sealed FROM notice WHERE address = $1 AND state = $2', [
      email,
      'PENDING',
    ]);
    expect(before.rows[0].sealed).not.toContain('reset-password');
    const [letter] = await mail.letters(email);
    const token = new URLSearchParams(letter!.link.split('?')[1]).get('token')!;
    const after = await api.database.pool.query('SELECT sealed FROM notice WHERE address = $1', [email]);
    expect(after.rows.every(({ sealed }) => sealed === null)).toBe(true);
    const kept = await api.database.pool.query('SELECT identifier, value FROM verification');
    expect(JSON.stringify(kept.rows)).not.toContain(token);
  });
});

describe('a change of address', () => {
  test('is confirmed at the old one and at the new one, and told to both', async () => {
    const { email, own } = await newcomer('th');
    const newEmail = 'moved@example.test';
    await own.post(auth('change-email'), { newEmail });
    const [asked] = await mail.letters(email);
    expect(asked!.subject).toBe('โปรดยืนยันการเปลี่ยนอีเมล');
    expect(await mail.letters(newEmail)).toHaveLength(0);
    await confirmAddress(own, asked!.link);
    expect((await signIn(browser(api), newEmail)).status).toBe(401);
    const [confirm] = await mail.letters(newEmail);
    await confirmAddress(own, confirm!.link);
    expect((await mail.letters(email))[0]!.subject).toBe('อีเมลของบัญชีถูกเปลี่ยนแล้ว');
    expect((await mail.letters(newEmail))[0]!.subject).toBe('อีเมลของบัญชีถูกเปลี่ยนแล้ว');
    expect((await signIn(browser(api), newEmail)).status).toBe(200);
    expect((await signIn(browser(api), email)).status).toBe(401);
  });
});

describe('sessions', () => {
  test('are listed with their devices, and a person ends any of their own and nobody else’s', async () => {
    const { email, own } = await newcomer();
    const phone = browser(api, {
      userAgent: 'Mozilla/5.0 (iPhone) AppleWebKit Version/18 Safari/604.1',
      address: '198.51.100.7',
    });
    await signIn(phone, email);
    expect((await mail.letters(email)).map(({ subject }) => subject)).toEqual([
      'Your account was signed in to from a new device',
    ]);
    const { items } = (await own.get('/account/sessions')).body;
    expect(items).toHaveLength(2);
    const [onPhone, here] = ['iOS', 'Linux'].map((system) =>
      items.find(({ device }: { device: string }) => device.includes(system)),
    );
    expect(onPhone).toMatchObject({ device: 'Safari, iOS', address: '198.51.100.7', current: false });
    expect(here).toMatchObject({ current: true });
    expect(Object.keys(onPhone)).not.toContain('token');
    const stranger = await newcomer();
    expect((await stranger.own.delete(`/account/sessions/${onPhone.id}`)).status).toBe(404);
    expect((await own.delete(`/account/sessions/${onPhone.id}`)).status).toBe(204);
    expect((await phone.get('/account/security')).status).toBe(401);
    expect((await mail.letters(email))[0]!.subject).toBe('Sessions of your account were ended');
  });

  test('a known device is no news', async () => {
    const { email, own } = await newcomer();
    await signIn(own, email);
    expect(await mail.letters(email)).toHaveLength(0);
  });

  test('a changed password ends the others, whatever the request says, and all at once on demand', async () => {
    const { email, own } = await newcomer();
    const other = browser(api);
    await signIn(other, email);
    const change = (currentPassword: string) =>
      own.post(auth('change-password'), {
        currentPassword,
        newPassword: 'another bridge of words',
        revokeOtherSessions: false,
      });
    expect(await change('not the present one')).toMatchObject({ status: 422, body: { code: 'password_wrong' } });
    expect((await change(password)).status).toBe(200);
    expect((await other.get('/account/security')).status).toBe(401);
    expect((await own.get('/account/security')).status).toBe(200);
    await signIn(other, email, 'another bridge of words');
    expect((await own.delete('/account/sessions')).body).toEqual({ ended: 1 });
    expect((await other.get('/account/security')).status).toBe(401);
  });

  test('the library’s own list, which shows tokens, is closed', async () => {
    const { own } = await newcomer();
    expect((await own.get(auth('list-sessions'))).status).toBe(404);
  });

  test('a state change that a cookie vouches for is refused from another site', async () => {
    const { own } = await newcomer();
    const foreign = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' };
    for (const path of ['change-password', 'change-email', 'two-factor/enable', 'sign-out'])
      expect(
        await own.post(auth(path), { newEmail: 'x@example.test', newPassword: 'a stolen bridge of words' }, foreign),
      ).toMatchObject({
        status: 403,
        body: { code: 'origin_not_allowed' },
      });
    expect((await own.get('/account/security')).status).toBe(200);
  });
});

describe('guessing', () => {
  test('ends for the account, wherever it comes from, but not for its owner’s own device', async () => {
    const { email, own } = await newcomer();
    let reply = await signIn(browser(api), email, 'a wrong bridge of words');
    for (let guess = 0; guess < 10; guess += 1)
      reply = await signIn(browser(api, { address: `198.51.100.${guess + 20}` }), email, 'a wrong bridge of words');
    expect(reply).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(600);
    // Even with the right password, from there.
    expect((await signIn(browser(api, { address: '198.51.100.99' }), email)).status).toBe(429);
    expect((await signIn(own, email)).status).toBe(200);
  });

  test('ends for the address, whichever accounts it tries', async () => {
    const from = browser(api, { address: '192.0.2.66' });
    const replies = [];
    for (let guess = 0; guess < 21; guess += 1) replies.push(await signIn(from, `guess${guess}@example.test`));
    expect(replies.map(({ status }) => status).slice(-2)).toEqual([401, 429]);
  });

  test('keeps no address and no e-mail in what it counts', async () => {
    const { rows } = await api.database.pool.query('SELECT key FROM sign_in_attempt');
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/example|192\.0/);
  });
});
