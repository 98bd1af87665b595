/** Passwords that are guessed first, known without asking anybody: a list of leaked ones, and what fingers do by themselves. */
import { dictionary } from '@zxcvbn-ts/language-common';

const leaked: ReadonlySet<string> = new Set(
  [...dictionary['passwords-common'], ...dictionary['diceware-common']].map((word) => String(word).toLowerCase()),
);

/** Rows of the Latin and the Thai (Kedmanee) keyboard, and the orders that everybody knows. */
const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
  'ๆไำพะัีรนยบลฃ',
  'ฟหกดเ้่าสวง',
  'ผปแอิืทมใฝ',
  'ๅภถุึคตจขช',
  'ๅ/ภถุึคตจขช',
  '๐๑๒๓๔๕๖๗๘๙๐',
].flatMap((row) => [row, [...row].reverse().join('')]);

const serviceWords = ['saphan', 'สะพาน'];
/** A shorter stretch of a row happens by chance. */
const STRETCH_MIN = 3;

/**
 * Whether the whole of it is a leaked password, two after each other, one repeated, or stretches of the keyboard. What
 * merely contains one is not: a phrase of words is a good password. `password` in small letters, without blanks.
 */
export function isCommon(password: string): boolean {
  const known = (part: string) => leaked.has(part) || serviceWords.includes(part) || isStretch(part);
  if (known(password) || isRepeat(password, known)) return true;
  const characters = [...password];
  return characters.some((_, at) => {
    const [first, second] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
    return known(first) && (known(second) || isRepeat(second, known));
  });
}

/** `abcabcabc`, and `aaaa`; a part of one to three characters need not be known. */
function isRepeat(password: string, known: (part: string) => boolean): boolean {
  const characters = [...password];
  for (let length = 1; length <= characters.length / 2; length += 1) {
    const part = characters.slice(0, length).join('');
    if (length > STRETCH_MIN && !known(part)) continue;
    // The last one may be cut short.
    if (part.repeat(Math.ceil(characters.length / length)).startsWith(password)) return true;
  }
  return false;
}

/** Consists of stretches of rows: `qwertyuiopasdfghjkl`, `1234567890123456`. */
function isStretch(text: string): boolean {
  let left = text;
  while (left !== '') {
    const length = stretchAtStart(left);
    if (length < STRETCH_MIN) return false;
    left = left.slice(length);
  }
  return text !== '';
}

function stretchAtStart(text: string): number {
  let length = 0;
  while (length < text.length && rows.some((row) => row.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
