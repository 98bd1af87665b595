/**
 * How near two names are, and why a hurried reader would take one for the other. The letters were folded by the database
 * (`name_core`, `name_kernel`): look-alikes, silent letters, and the words that every second organisation has.
 */
import { provinces } from '#libs/contracts/provinces.js';
import { KERNEL_LETTERS_MIN, NAME_SIMILARITY, WORDS_LETTERS_SHARE_MAX } from './settings.js';

export interface SeenName {
  /** As it was registered. */
  name: string;
  /** Without spaces, marks and the words with which names begin and end. */
  core: string;
  /** Without such words anywhere. */
  kernel: string;
}

/**
 * `spelling`: letters that look or sound alike. `common_words`: all but words such as "มูลนิธิ" or "of Thailand" is the same.
 * `words`: one has words that the other has not. `order`: the same words in another order.
 */
export type Likeness = 'spelling' | 'common_words' | 'words' | 'order';

export interface NearName {
  likeness: Likeness;
  /** What only one of the two has, as the database folded it. */
  words: string[];
}

/** Null where they are two. `similarity`: of the cores and of the kernels, by trigrams, 0 to 1. */
export function likenessOf(
  mine: SeenName,
  theirs: SeenName,
  similarity: { core: number; kernel: number },
): NearName | null {
  if (mine.core === theirs.core) return near('spelling');
  if (tellsApart(mine, theirs)) return null;
  if (mine.kernel === theirs.kernel) return near('common_words');
  const added = wordsAdded(mine.kernel, theirs.kernel);
  if (added !== null) return near('words', [added]);
  if (isMoved(mine.kernel, theirs.kernel)) return near('order');
  if (similarity.core >= NAME_SIMILARITY || similarity.kernel >= NAME_SIMILARITY) return near('spelling');
  return null;
}

function near(likeness: Likeness, words: string[] = []): NearName {
  return { likeness, words };
}

/** Branches say in their names where they are, or which: two of them are two. */
function tellsApart(mine: SeenName, theirs: SeenName): boolean {
  return differ(placeIn(mine.name), placeIn(theirs.name)) || differ(numbersIn(mine.core), numbersIn(theirs.core));
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

const regions = ['ภาคเหนือ', 'ภาคกลาง', 'ภาคอีสาน', 'ภาคตะวันออกเฉียงเหนือ', 'ภาคตะวันออก', 'ภาคตะวันตก', 'ภาคใต้'];
/** Thai has no spaces between words: a name says its place at its end, or after the word for province. */
const places = [
  ...[...provinces.map(({ th }) => th), ...regions].map(
    (th) => [th, `(จังหวัด|จ\\.\\s*|[\\s(])${th}($|[\\s)])|${th}$`] as const,
  ),
  ...provinces.map(({ th, en }) => [th, `\\b${en}\\b`] as const),
];
const named = places
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([place, form]) => [place, new RegExp(form, 'iu')] as const);

function placeIn(name: string): string | null {
  const seen = name.normalize('NFC').trim();
  return named.find(([, form]) => form.test(seen))?.[0] ?? null;
}

function numbersIn(core: string): string | null {
  return core.match(/\d+/g)?.join(' ') ?? null;
}

/** What was put into the shorter one at one place, if that makes the longer one; null where that is not how they differ. */
function wordsAdded(one: string, other: string): string | null {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const added = long.length - short.length;
  if (short.length < KERNEL_LETTERS_MIN || added > short.length * WORDS_LETTERS_SHARE_MAX) return null;
  const before = sharedStart(short, long);
  const after = sharedStart(reversed(short.slice(before)), reversed(long.slice(before)));
  return before + after >= short.length ? long.slice(before, before + added) : null;
}

/** Whether one is the other with two neighbouring parts changed about. */
function isMoved(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < KERNEL_LETTERS_MIN) return false;
  const before = sharedStart(one, other);
  const after = sharedStart(reversed(one), reversed(other));
  // Parts that begin or end alike share letters that belong to the parts themselves.
  return endsNear(before).some((start) => endsNear(after).some((end) => isTurned(one, other, start, end)));
}

/** What stands between `start` and `end`, taken twice, holds it however it is turned. */
function isTurned(one: string, other: string, start: number, end: number): boolean {
  const [mine, theirs] = [one, other].map((name) => name.slice(start, name.length - end)) as [string, string];
  return mine.length > 1 && `${mine}${mine}`.includes(theirs);
}

function endsNear(shared: number): number[] {
  return [...new Set([shared, shared - 1, shared - 2, shared - 3, 0])].filter((length) => length >= 0);
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}
