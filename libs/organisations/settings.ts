/** What an installation may set otherwise. None of it was read in a law: counsel confirms each. */

/** How long a verification holds; then documents, signatories and account are looked at anew. */
export const VERIFICATION_DAYS = 730;
/** How long a changed account waits before money goes there: time for the old contacts to object. */
export const ACCOUNT_WAITING_DAYS = 7;
/** Former leads and signatories are told of a changed account for this long after they left. */
export const PAST_CONTACT_DAYS = 180;
export const INVITATION_DAYS = 14;
/** From this trigram similarity on, two names are looked at by an officer: 1 is the same name. */
export const NAME_SIMILARITY = 0.6;
/** From this similarity on, two names are compared letter by letter. A word put in leaves that much, unless it doubles a short name. */
export const NAME_COMPARED = 0.3;
/** A shorter kernel is a word that many names share. */
export const KERNEL_LETTERS_MIN = 6;
/** Words that are put in have at most so many letters for each letter of the name. */
export const WORDS_LETTERS_SHARE_MAX = 1;

const DAY_MS = 86_400_000;

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
