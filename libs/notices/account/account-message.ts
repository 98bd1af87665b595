/** What a letter about an account is made of. Its secrets are sealed until it is written. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { AccountLetterKey, AccountMatter } from '#libs/contracts/sign-in.js';
import type { Text } from '#libs/process/definition.js';
import type { Body } from '../message.js';

export interface AccountMessage {
  key: AccountLetterKey;
  subject: Text;
  body: Readonly<Record<Language, (matter: AccountMatter) => Body>>;
}
