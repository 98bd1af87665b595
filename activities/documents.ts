/** Writes the documents that a case owes. */
import { agreementHtml, type Agreement } from '#libs/agreement/agreement.js';
import type { Stage } from '#libs/process/definition.js';
import type { Values } from '#libs/process/event.js';
import { sha256 } from '#libs/record/canonical.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { readEffect, type OwedEffect } from './effect.js';
import { readPayee } from './payments.js';

const AGREEMENT = 'agreement';
/** The legal register's row that says how long closing out may take. */
const CLOSE_OUT = 'fund.closeout';

interface DocumentParts {
  pool: Pool;
  record: CaseRecord;
}

export interface DocumentActivities {
  /** Carries out the effect `issue_agreement` of the key `visit.issue_agreement`; the same case gives the same bytes, stored once. */
  issueAgreement(caseId: string, key: string): Promise<void>;
}

export function createDocumentActivities(parts: DocumentParts): DocumentActivities {
  return {
    async issueAgreement(caseId, key) {
      const owed = await readEffect(parts, caseId, key, 'issue_agreement');
      if (!owed) return;
      // Nobody signs it any more.
      const facts = owed.left ? {} : await issue(parts.pool, caseId, owed);
      await parts.record.completeEffect(caseId, { key, facts, outcome: null, paid: null });
    },
  };
}

async function issue(pool: Pool, caseId: string, owed: OwedEffect<'issue_agreement'>): Promise<Values> {
  const body = Buffer.from(agreementHtml(await readAgreement(pool, caseId, owed)));
  const hash = sha256(body);
  const id = await storeDocument(pool, caseId, hash, body);
  return { [`${AGREEMENT}.sha256`]: hash, [`${AGREEMENT}.documentId`]: id };
}

async function storeDocument(pool: Pool, caseId: string, hash: string, body: Buffer): Promise<string> {
  await pool.query(
    `INSERT INTO document (id, case_id, kind, mime, sha256, body, at)
     VALUES ($1, $2, $3, 'text/html; charset=utf-8', $4, $5, case_now()) ON CONFLICT (case_id, kind, sha256) DO NOTHING`,
    [uuid(), caseId, AGREEMENT, hash, body],
  );
  const found = await pool.query<{ id: string }>(
    'SELECT id FROM document WHERE case_id = $1 AND kind = $2 AND sha256 = $3',
    [caseId, AGREEMENT, hash],
  );
  const [row] = found.rows;
  if (!row) throw new Error(`the agreement of ${caseId} was not stored`);
  return row.id;
}

interface CaseRow {
  reference: string;
  title: string;
  programme_th: string;
  programme_en: string;
  fund_th: string | null;
  fund_en: string | null;
  organisation: string;
  organisation_en: string | null;
  registration: string | null;
  province: string | null;
}

const readSql = `
  SELECT c.reference, c.title, p.title_th AS programme_th, p.title_en AS programme_en, f.title_th AS fund_th,
         f.title_en AS fund_en, o.name AS organisation, o.name_en AS organisation_en, o.registration, o.province
    FROM "case" c
    JOIN programme p ON p.id = c.programme_id
    JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN envelope e ON e.id = c.envelope_id
    LEFT JOIN fund f ON f.id = e.fund_id
   WHERE c.id = $1`;

async function readAgreement(
  pool: Pool,
  caseId: string,
  { definition, state, enteredAt, rootId }: OwedEffect<'issue_agreement'>,
): Promise<Agreement> {
  const found = await pool.query<CaseRow>(readSql, [caseId]);
  const row = found.rows[0];
  if (!row) throw new Error(`case ${caseId} has no party to agree with`);
  const { facts } = state;
  const instalments = Array.from({ length: Number(facts['instalments'] ?? 0) }, (_, n) =>
    BigInt(String(facts[`instalment.${n + 1}.amount`])),
  );
  if (instalments.length === 0) throw new Error(`case ${caseId} has no instalments to agree on`);
  return {
    reference: row.reference,
    project: row.title,
    issuedAt: enteredAt,
    programme: { th: row.programme_th, en: row.programme_en },
    fund: { th: row.fund_th ?? row.programme_th, en: row.fund_en ?? row.programme_en },
    grantee: {
      name: { th: row.organisation, en: row.organisation_en ?? row.organisation },
      registration: row.registration,
      province: row.province,
    },
    payee: await readPayee(pool, rootId),
    instalments,
    reportDays: typeof facts['reportDays'] === 'number' ? facts['reportDays'] : null,
    projectEndsAt: typeof facts['projectEndsAt'] === 'string' ? facts['projectEndsAt'] : null,
    closeoutDays: daysOf(definition.stages, CLOSE_OUT),
  };
}

/** Calendar days of the clock that rests on a row of the legal register, or null. */
function daysOf(stages: readonly Stage[], basis: string): number | null {
  const clock = stages.flatMap(({ clocks }) => clocks).find((own) => own.basis === basis);
  return clock && 'days' in clock.length ? clock.length.days : null;
}
