/** Thai in HTML that is in another language. */

/** A run of Thai with the blanks and figures inside it. */
const thaiRun = /[\u0E00-\u0E7F]+(?:[\s\d.,/()-]*[\u0E00-\u0E7F]+)*/g;

/** Says of each run of Thai that it is, so that it is read aloud and broken as Thai. No attribute of the HTML may hold Thai. */
export function markThai(html: string): string {
  return html.replace(thaiRun, (run) => `<span lang="th">${run}</span>`);
}
