/** Texts beside the log: each has the hash that its event names, unless it was erased; none is missing, none is strange. */
import type { Recorded, TextRef } from '#libs/process/event.js';
import { saltedHash } from '../canonical.js';
import { linkedContentHash } from '../content.js';
import type { StoredCase, StoredText } from '../stored-case.js';
import type { Findings } from './findings.js';

export function checkTexts(findings: Findings, { row, texts }: StoredCase, events: readonly Recorded[]): void {
  findings.checked.texts += texts.length;
  for (const text of texts) checkHash(findings, text);
  const byId = new Map(texts.map((text) => [text.id, text]));
  const named = new Set<string>();
  for (const event of events)
    for (const ref of refsIn(event)) {
      named.add(ref.hash);
      const text = byId.get(ref.id);
      const where = `case_text ${ref.id}`;
      if (!text) findings.report('text_missing', where, `event ${row.id}/${event.seq} names it`);
      else findings.compare('text_hash', where, { kind: ref.kind, hash: ref.hash }, { ...text });
    }
  const hashes = new Set(texts.map((text) => text.hash));
  for (const { hash, seq } of contentsIn(events)) {
    named.add(hash);
    if (!hashes.has(hash))
      findings.report('text_missing', `case_text of case ${row.id}`, `event ${row.id}/${seq} names content ${hash}`);
  }
  for (const text of texts)
    if (!named.has(text.hash)) findings.report('text_unnamed', `case_text ${text.id}`, 'no event names it');
}

function checkHash(findings: Findings, { id, salt, body, hash }: StoredText): void {
  if (salt === null && body === null) return;
  if (salt === null || body === null || saltedHash(salt, body) !== hash)
    findings.report('text_hash', `case_text ${id}`, 'text and salt do not have its hash');
}

function refsIn(event: Recorded): readonly TextRef[] {
  return 'texts' in event ? (event.texts ?? []) : [];
}

/** Hashes of content that was written by people. A linked case that the engine opened has none: its hash says whose it is. */
function contentsIn(events: readonly Recorded[]): { hash: string; seq: number }[] {
  return events.flatMap((event) => {
    if (event.type === 'answered' && event.contentHash !== null) return [{ hash: event.contentHash, seq: event.seq }];
    if (event.type !== 'opened') return [];
    const { definition, parent, contentHash: hash, seq } = event;
    const derived = parent && linkedContentHash(parent.caseId, definition.key, parent.ordinal);
    return hash === derived ? [] : [{ hash, seq }];
  });
}
