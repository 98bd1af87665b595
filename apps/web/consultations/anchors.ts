/** Places on the page of a consultation to which others lead. */
export const resultAnchor = 'result';
export const issueAnchor = (ordinal: number) => `issue-${ordinal}`;
