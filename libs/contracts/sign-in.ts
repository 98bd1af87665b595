/** How an account is signed in to: profile, factors, sessions, and the letters that tell of what happened to it. */
import { z } from 'zod';
import { Proposal, Reason } from './change.js';
import { PERSON_NAME_CHARS_MAX, REFERENCE_CHARS_MAX } from './limits.js';
import { Code, Id, InstantOut, nameSeen, wordsUpTo } from './value.js';

export const accountLetters = [
  'confirm_address',
  'address_known',
  'reset_password',
  'password_changed',
  'new_device',
  'second_factor_changed',
  'address_change_asked',
  'address_changed',
  'sessions_ended',
  'account_joined',
] as const;
export type AccountLetterKey = (typeof accountLetters)[number];

export type SecondFactorChange =
  | 'totp_on'
  | 'totp_off'
  | 'backup_codes_renewed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'reset_by_staff'
  | 'unproved_removed';

/** What a letter about an account says beside its kind. */
export interface AccountMatter {
  /** Where its button leads; the account's page where there is none. */
  url?: string;
  what?: SecondFactorChange;
  device?: string;
  address?: string;
  newAddress?: string;
}

export interface AccountLetter {
  key: AccountLetterKey;
  userId: string;
  /** The mailbox: not always the account's own. */
  to: string;
  lang: string;
  matter: AccountMatter;
}

export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(PERSON_NAME_CHARS_MAX)
  .transform(nameSeen)
  .refine((name) => name !== '');

export const ProfileChange = z
  .strictObject({
    name: PersonName,
    lang: z.enum(['th', 'en']),
    /** How years are counted; null as the language usually does. */
    era: z.enum(['BE', 'CE']).nullable().default(null),
  })
  .meta({ id: 'ProfileChange' });

/** What this installation lets people sign in with, beside password and passkey. */
export const SignInOptions = z
  .object({
    /** The institution's own server. */
    institution: z.boolean(),
    /** Whether nobody gets in before they have confirmed their address. */
    addressConfirmed: z.boolean(),
  })
  .meta({ id: 'SignInOptions' });

export const AccountSecurity = z
  .object({
    emailVerified: z.boolean(),
    /** This session can do nothing else before a second factor is enrolled or shown. */
    secondFactorNeeded: z.boolean(),
    /** Of this session: 1 or 2. */
    factors: z.number().int(),
    authenticator: z.boolean(),
    passkeys: z.array(z.object({ id: z.string(), name: z.string().nullable(), createdAt: InstantOut.nullable() })),
  })
  .meta({ id: 'AccountSecurity' });

const OwnSession = z
  .object({
    id: Id,
    device: z.string(),
    address: z.string().nullable(),
    factors: z.number().int(),
    createdAt: InstantOut,
    /** To about a minute. */
    lastUsedAt: InstantOut,
    expiresAt: InstantOut,
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
export const OwnSessions = z.object({ items: z.array(OwnSession) }).meta({ id: 'OwnSessions' });
export const EndedSessions = z.object({ ended: z.number().int() }).meta({ id: 'EndedSessions' });

/** A group as the institution's directory names it, and the role that follows; a null programme means in all. */
export const GroupRoleBody = z.strictObject({
  group: wordsUpTo(REFERENCE_CHARS_MAX),
  role: Code,
  programmeId: Id.nullable(),
});
export const NewGroupRole = GroupRoleBody.extend(Proposal).meta({ id: 'NewGroupRole' });
export const GroupRoles = z.object({ items: z.array(GroupRoleBody.extend({ id: Id })) }).meta({ id: 'GroupRoles' });

export const NewSecondFactorReset = z
  .strictObject({ email: z.email().toLowerCase(), reason: Reason })
  .meta({ id: 'NewSecondFactorReset' });
