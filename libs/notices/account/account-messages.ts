/** Every letter about an account, by its key. None of them is legal: in doubt, each may come twice. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { AccountLetterKey, AccountMatter, SecondFactorChange } from '#libs/contracts/sign-in.js';
import { CONFIRM_LINK_MINUTES, RESET_LINK_MINUTES } from '#libs/contracts/limits.js';
import type { Text } from '#libs/process/definition.js';
import type { AccountMessage } from './account-message.js';

const notYou = {
  th: 'หากท่านไม่ได้ทำรายการนี้ โปรดตั้งรหัสผ่านใหม่ทันที ออกจากระบบในอุปกรณ์อื่นทั้งหมดจากหน้าบัญชีของท่าน และแจ้งผู้ดูแลระบบ',
  en: 'If it was not you, set a new password at once, end all other sessions on the page of your account, and tell the administrator.',
};
const ignore = {
  th: 'หากท่านไม่ได้ขอ ไม่ต้องทำอะไร และอย่าส่งต่ออีเมลนี้ให้ผู้ใด',
  en: 'If you did not ask for this, you need do nothing. Do not pass this letter on to anybody.',
};
const toAccount = { th: 'เปิดหน้าบัญชีของท่าน', en: 'Open your account' };

const secondFactor: Readonly<Record<SecondFactorChange, Text>> = {
  totp_on: { th: 'เปิดใช้แอปยืนยันตัวตน', en: 'an authenticator app was set up' },
  totp_off: { th: 'ปิดใช้แอปยืนยันตัวตน', en: 'the authenticator app was switched off' },
  backup_codes_renewed: { th: 'ออกรหัสสำรองชุดใหม่', en: 'new backup codes were made' },
  passkey_added: { th: 'เพิ่มพาสคีย์', en: 'a passkey was added' },
  passkey_removed: { th: 'ลบพาสคีย์', en: 'a passkey was removed' },
  reset_by_staff: {
    th: 'เจ้าหน้าที่สองคนล้างการยืนยันตัวตนขั้นที่สองตามคำขอ และออกจากระบบในทุกอุปกรณ์',
    en: 'two members of staff cleared the second factor on request, and every session was ended',
  },
  unproved_removed: {
    th: 'ลบพาสคีย์และแอปยืนยันตัวตนที่ตั้งไว้ก่อนที่อีเมลนี้จะได้รับการยืนยัน',
    en: 'the passkeys and the authenticator app that were set up before this address was confirmed were removed',
  },
};

/** From where; rows without a value are left out. */
function whence({ device, address }: AccountMatter, language: Language) {
  const [ofDevice, ofAddress] = language === 'th' ? ['อุปกรณ์', 'ที่อยู่ไอพี'] : ['Device', 'IP address'];
  return [[ofDevice, device ?? null] as const, [ofAddress, address ?? null] as const];
}

interface Words {
  subject: Text;
  opening: Readonly<Record<Language, (matter: AccountMatter) => string>>;
  closing: Text;
  action: Text;
}

const words: Readonly<Record<AccountLetterKey, Words>> = {
  confirm_address: {
    subject: { th: 'โปรดยืนยันอีเมลของท่าน', en: 'Please confirm your e-mail address' },
    opening: {
      th: () => `มีผู้ระบุอีเมลนี้สำหรับบัญชีในระบบสะพาน โปรดกดปุ่มด้านล่างเพื่อยืนยันภายใน ${CONFIRM_LINK_MINUTES} นาที`,
      en: () =>
        `This address was given for an account in Saphan. Please confirm it within ${CONFIRM_LINK_MINUTES} minutes.`,
    },
    closing: ignore,
    action: { th: 'ยืนยันอีเมล', en: 'Confirm the address' },
  },
  address_known: {
    subject: { th: 'ท่านมีบัญชีอยู่แล้ว', en: 'You already have an account' },
    opening: {
      th: () => 'มีผู้สมัครบัญชีด้วยอีเมลนี้ ซึ่งมีบัญชีอยู่แล้ว หากเป็นท่านและจำรหัสผ่านไม่ได้ โปรดตั้งรหัสผ่านใหม่',
      en: () =>
        'Somebody tried to register with this address, which has an account already. If it was you and you do not remember the password, set a new one.',
    },
    closing: ignore,
    action: { th: 'ตั้งรหัสผ่านใหม่', en: 'Set a new password' },
  },
  reset_password: {
    subject: { th: 'ตั้งรหัสผ่านใหม่', en: 'Set a new password' },
    opening: {
      th: () => `มีผู้ขอตั้งรหัสผ่านใหม่ของบัญชีนี้ ลิงก์ใช้ได้ครั้งเดียวภายใน ${RESET_LINK_MINUTES} นาที`,
      en: () =>
        `A new password was asked for. The link works once, and within ${RESET_LINK_MINUTES} minutes. Your second factor stays as it is.`,
    },
    closing: ignore,
    action: { th: 'ตั้งรหัสผ่านใหม่', en: 'Set a new password' },
  },
  password_changed: {
    subject: { th: 'รหัสผ่านของท่านถูกเปลี่ยน', en: 'Your password was changed' },
    opening: {
      th: () => 'รหัสผ่านของบัญชีนี้ถูกเปลี่ยนแล้ว อุปกรณ์อื่นที่เข้าสู่ระบบอยู่ถูกออกจากระบบทั้งหมด',
      en: () => 'The password of your account was changed, and every other session was ended.',
    },
    closing: notYou,
    action: toAccount,
  },
  new_device: {
    subject: { th: 'มีการเข้าสู่ระบบจากอุปกรณ์ใหม่', en: 'Your account was signed in to from a new device' },
    opening: {
      th: () => 'มีการเข้าสู่ระบบด้วยบัญชีของท่านจากอุปกรณ์ที่ระบบไม่เคยพบ',
      en: () => 'Somebody signed in to your account from a device that it has not been used on before.',
    },
    closing: notYou,
    action: toAccount,
  },
  second_factor_changed: {
    subject: { th: 'การยืนยันตัวตนขั้นที่สองของท่านเปลี่ยนแปลง', en: 'Your second factor was changed' },
    opening: {
      th: ({ what }) => `การยืนยันตัวตนของบัญชีนี้เปลี่ยนแปลง: ${what ? secondFactor[what].th : '—'}`,
      en: ({ what }) => `How your account is signed in to has changed: ${what ? secondFactor[what].en : '—'}.`,
    },
    closing: notYou,
    action: toAccount,
  },
  address_change_asked: {
    subject: { th: 'โปรดยืนยันการเปลี่ยนอีเมล', en: 'Please confirm the change of your e-mail address' },
    opening: {
      th: ({ newAddress }) => `มีผู้ขอเปลี่ยนอีเมลของบัญชีนี้เป็น ${newAddress} หากเป็นท่าน โปรดยืนยันที่นี่ก่อน แล้วเราจะส่งลิงก์ไปยังอีเมลใหม่`,
      en: ({ newAddress }) =>
        `The address of your account is to become ${newAddress}. If this is your wish, confirm it here first; then we write to the new address.`,
    },
    closing: notYou,
    action: { th: 'ยืนยันการเปลี่ยนอีเมล', en: 'Confirm the change' },
  },
  address_changed: {
    subject: { th: 'อีเมลของบัญชีถูกเปลี่ยนแล้ว', en: 'The e-mail address of your account was changed' },
    opening: {
      th: ({ newAddress }) => `อีเมลของบัญชีนี้เปลี่ยนเป็น ${newAddress} แล้ว`,
      en: ({ newAddress }) => `The address of your account is now ${newAddress}.`,
    },
    closing: notYou,
    action: toAccount,
  },
  sessions_ended: {
    subject: { th: 'ออกจากระบบในอุปกรณ์อื่นแล้ว', en: 'Sessions of your account were ended' },
    opening: {
      th: () => 'มีการสั่งออกจากระบบในอุปกรณ์อื่นจากหน้าบัญชีของท่าน',
      en: () => 'Sessions on other devices were ended from the page of your account.',
    },
    closing: notYou,
    action: toAccount,
  },
  account_joined: {
    subject: {
      th: 'บัญชีของท่านเชื่อมกับการเข้าสู่ระบบของหน่วยงานแล้ว',
      en: 'Your account was joined to your institution’s sign-in',
    },
    opening: {
      th: () =>
        'มีผู้เปิดบัญชีด้วยอีเมลนี้โดยไม่ได้ยืนยันอีเมล เมื่อหน่วยงานของท่านรับรองว่าอีเมลเป็นของท่าน บัญชีจึงเป็นของท่าน รหัสผ่าน พาสคีย์ แอปยืนยันตัวตน และลิงก์ที่ตั้งหรือขอไว้ก่อนหน้านี้ใช้ไม่ได้อีก และออกจากระบบในทุกอุปกรณ์แล้ว',
      en: () =>
        'Somebody had opened an account with this address and never confirmed it. Your institution has vouched for the address, so the account is yours. Its earlier password, passkeys, authenticator app and links work no longer, and every earlier session was ended.',
    },
    closing: {
      th: 'โปรดตรวจข้อมูลในบัญชี หากท่านไม่ได้เข้าสู่ระบบผ่านหน่วยงาน โปรดแจ้งหน่วยงานและผู้ดูแลระบบทันที',
      en: 'Please look through the account. If it was not you who signed in at your institution, tell the institution and the administrator at once.',
    },
    action: toAccount,
  },
};

function messageOf(key: AccountLetterKey, { subject, opening, closing, action }: Words): AccountMessage {
  const body = (language: Language) => (matter: AccountMatter) => ({
    opening: [opening[language](matter)],
    facts: whence(matter, language),
    closing: [closing[language]],
    action: action[language],
  });
  return { key, subject, body: { th: body('th'), en: body('en') } };
}

export const accountMessages: ReadonlyMap<string, AccountMessage> = new Map(
  Object.entries(words).map(([key, own]) => [key, messageOf(key as AccountLetterKey, own)]),
);
