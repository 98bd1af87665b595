/** The Message-ID of a notice: the same at every attempt, so that a mail program shows a letter that came twice once. */

/** `post@example.go.th` or `Saphan <post@example.go.th>` → `example.go.th`. An Error for anything else. */
export function senderDomain(from: string): string {
  const domain = /@([A-Za-z0-9.-]+)>?$/.exec(from.trim())?.[1];
  if (!domain) throw new Error(`not a sender's address: ${from}`);
  return domain;
}

export function messageIdOf(noticeId: string, from: string): string {
  return `<${noticeId}@${senderDomain(from)}>`;
}
