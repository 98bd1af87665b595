import { faultOf, hashPassword, verifyPassword } from '#libs/access/passwords.js';
import { hashPassword as scrypt } from 'better-auth/crypto';

const of = (password: string, ...own: string[]) => faultOf(password, own);

describe('a password', () => {
  it('needs length and nothing else: no figures, no marks, in any script', () => {
    expect(of('four words of mine')).toBeNull();
    expect(of('เดินข้ามสะพานตอนเช้า')).toBeNull();
    expect(of('🌿'.repeat(3) + ' tea in the shade')).toBeNull();
  });

  it('has at least 15 characters, counted as people count them, and at most 128', () => {
    expect(of('fourteen chars')).toBe('password_too_short');
    // Seven characters outside the basic plane are fourteen units of a string, and not fifteen characters.
    expect(of('🌿🌳🍃🍀🌾🌵🌴')).toBe('password_too_short');
    expect(of('many words '.repeat(11) + 'of mine')).toBeNull();
    expect(of('many words '.repeat(12))).toBe('password_too_long');
  });

  it.each([
    'passwordpassword',
    'Password 1234567',
    '123456789012345',
    'qwertyuiopasdfghjkl',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'iloveyouiloveyou',
    'saphansaphansaphan',
    'ฟหกดเ้่าสวงฟหกดเ้่าสวง',
    'กขฃคฅฆงจฉชซฌญฎฏฐ',
  ])('%s is among those that are guessed first', (password) => {
    expect(of(password)).toBe('password_common');
  });

  it('is not merely the person’s own name or address', () => {
    expect(of('somchai.jaidee2533', 'somchai.jaidee')).toBe('password_personal');
    expect(of('somchai ate a mango', 'somchai')).toBeNull();
  });

  it('is the same however the keyboard composed it, and is kept as Argon2id', async () => {
    const kept = await hashPassword('café au lait, please');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword({ hash: kept, password: 'cafe\u0301 au lait, please' })).toBe(true);
    expect(await verifyPassword({ hash: kept, password: 'cafe au lait, please' })).toBe(false);
  });

  it('that an earlier release kept still opens its account', async () => {
    const kept = await scrypt('an older password');
    expect(await verifyPassword({ hash: kept, password: 'an older password' })).toBe(true);
    expect(await verifyPassword({ hash: kept, password: 'another password' })).toBe(false);
  });
});
