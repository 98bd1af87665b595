/** What `npm run audit:web` holds the pages to. */
export const limits = {
  /** Of WCAG 2.2 A and AA and axe's best practices; in any state, language and width. */
  axeViolations: 0,
  /** Lighthouse's, of 100, as a phone. */
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  /** Of the first load, as gzip sends it; a kilobyte is 1,000 bytes. */
  jsBytes: 180_000,
  cssBytes: 15_000,
  cumulativeLayoutShift: 0.02,
  /** Texts cut off or not marked with their language, pages that scroll sideways. */
  unreadable: 0,
} as const;

/** Lighthouse's performance follows how busy the machine is: below this it is told, and breaks nothing. */
export const performanceHoped = 95;

export const widths = [1280, 360] as const;

/** 1,280 px at 400 %. */
export const reflowWidth = 320;

/** The median of so many runs of Lighthouse. */
export const lighthouseRuns = 5;
