/** What a person may ask for beside a case. Their forms are fetched with the pages that show them. */
const requests = ['amendment', 'appeal'] as const;
export type Request = (typeof requests)[number];

export function isRequest(process: string): process is Request {
  return requests.some((known) => known === process);
}
