import type { Letter } from '#libs/notices/layout.js';

/** A letter as the API shows it: without what only its mail needs. */
export function wordsOf(letter: Letter) {
  const { language, sender, subject, greeting, opening, passages, closing, farewell } = letter;
  const facts = letter.facts.map(([label, value]) => ({ label, value }));
  return { language, sender, subject, greeting, opening, facts, passages, closing, farewell };
}
