/** Writes the documents that a case owes. */
import { agreementHtml, type Agreement, type Signatory } from '#libs/agreement/agreement.js';
import type { Printer } from '#libs/agreement/print.js';
import { payeeOfCase } from '#libs/organisations/account.js';
import type { Stage } from '#libs/process/definition.js';
import type { Values } from '#libs/process/event.js';
import { sha256 } from '#libs/record/canonical.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { readEffect, type OwedEffect } from './effect.js';
import { alive } from './heartbeat.js';

const AGREEMENT = 'agreement';
/** The legal register's row that says how long closing out may take. */
const CLOSE_OUT = 'fund.closeout';

interface DocumentParts {
  pool: Pool;
  record: CaseRecord;
  /** Null where nothing prints: the agreement stays a page, and says so. */
  print: Printer | null;
}

export interface DocumentActivities {
  /** Carries out the effect `issue_agreement` of the key `visit.issue_agreement`: one agreement for a key, whose hash is signed. */
  issueAgreement(caseId: string, key: string): Promise<void>;
}

export function createDocumentActivities(parts: DocumentParts): DocumentActivities {
  return {
    issueAgreement: (caseId, key) =>
      alive(async () => {
        const owed = await readEffect(parts, caseId, key, 'issue_agreement');
        if (!owed) return;
        // Nobody signs it any more.
        const facts = owed.left ? {} : await issue(parts, caseId, key, owed);
        await parts.record.completeEffect(caseId, { key, facts, outcome: null, paid: null });
      }),
  };
}

/** Whatever a worker that died left behind is what was issued: a second print would be another document. */
async function issue(
  { pool, print }: DocumentParts,
  caseId: string,
  key: string,
  owed: OwedEffect<'issue_agreement'>,
): Promise<Values> {
  const issued = (await issuedBefore(pool, caseId, key)) ?? (await storeNew(pool, caseId, key, owed, print));
  return { [`${AGREEMENT}.sha256`]: issued.sha256, [`${AGREEMENT}.documentId`]: issued.id };
}

interface Issued {
  id: string;
  sha256: string;
}

async function storeNew(
  pool: Pool,
  caseId: string,
  key: string,
  owed: OwedEffect<'issue_agreement'>,
  print: Printer | null,
): Promise<Issued> {
  const html = agreementHtml(await readAgreement(pool, caseId, owed, print === null ? 'page' : 'pdf'));
  const body = print === null ? Buffer.from(html) : await print(html);
  const mime = print === null ? 'text/html; charset=utf-8' : 'application/pdf';
  await pool.query(
    `INSERT INTO document (id, case_id, kind, mime, sha256, body, at, effect_key)
     VALUES ($1, $2, $3, $4, $5, $6, case_now(), $7) ON CONFLICT (case_id, effect_key) DO NOTHING`,
    [uuid(), caseId, AGREEMENT, mime, sha256(body), body, key],
  );
  const issued = await issuedBefore(pool, caseId, key);
  if (!issued) throw new Error(`the agreement of ${caseId} was not stored`);
  return issued;
}

async function issuedBefore(pool: Pool, caseId: string, key: string): Promise<Issued | null> {
  const found = await pool.query<Issued>('SELECT id, sha256 FROM document WHERE case_id = $1 AND effect_key = $2', [
    caseId,
    key,
  ]);
  return found.rows[0] ?? null;
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
  signatories: Signatory[];
}

const readSql = `
  SELECT c.reference, c.title, p.title_th AS programme_th, p.title_en AS programme_en, f.title_th AS fund_th,
         f.title_en AS fund_en, o.name AS organisation, o.name_en AS organisation_en, o.registration, o.province,
         o.signatories
    FROM "case" c
    JOIN programme p ON p.id = c.programme_id
    JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN envelope e ON e.id = c.envelope_id
    LEFT JOIN fund f ON f.id = e.fund_id
   WHERE c.id = $1`;

async function readAgreement(
  pool: Pool,
  caseId: string,
  owed: OwedEffect<'issue_agreement'>,
  form: Agreement['form'],
): Promise<Agreement> {
  const { definition, state, enteredAt } = owed;
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
    payee: await payeeOfCase(pool, caseId, new Date(enteredAt)),
    conditions: await readConditions(pool, caseId),
    instalments,
    reportDays: typeof facts['reportDays'] === 'number' ? facts['reportDays'] : null,
    projectEndsAt: typeof facts['projectEndsAt'] === 'string' ? facts['projectEndsAt'] : null,
    closeoutDays: daysOf(definition.stages, CLOSE_OUT),
    signing: await readSignatories(pool, caseId, owed, row.signatories),
    form,
  };
}

async function readConditions(pool: Pool, caseId: string): Promise<string[]> {
  const { rows } = await pool.query<{ body: string }>(
    `SELECT body FROM case_text WHERE case_id = $1 AND kind = 'conditions' AND body IS NOT NULL ORDER BY at, id`,
    [caseId],
  );
  return rows.map(({ body }) => body);
}

/** Verified signatories of the organisation, else the person who was asked; of the fund, those who hold the asked role. */
async function readSignatories(
  pool: Pool,
  caseId: string,
  { definition, state, enteredAt }: OwedEffect<'issue_agreement'>,
  verified: readonly Signatory[],
): Promise<Agreement['signing']> {
  const parties = definition.roles.filter(({ kind }) => kind === 'party').map(({ key }) => key);
  const asked = state.seats.filter(({ status }) => status !== 'vacated');
  const names = await pool.query<{ party: boolean; name: string }>(
    `SELECT DISTINCT s.role = ANY($2) AS party, u.name
       FROM "case" c, json_to_recordset($3) AS s(role text, person text)
       JOIN "user" u ON u.id = s.person OR s.person IS NULL
      WHERE c.id = $1 AND (u.id = s.person OR EXISTS (
        SELECT FROM role_holding h WHERE h.user_id = u.id AND h.role = s.role AND h.from_at <= $4
           AND (h.until_at IS NULL OR h.until_at > $4) AND (h.programme_id = c.programme_id OR h.programme_id IS NULL)))
      ORDER BY u.name`,
    [caseId, parties, JSON.stringify(asked.map(({ role, person }) => ({ role, person }))), enteredAt],
  );
  const of = (party: boolean) =>
    names.rows.filter((row) => row.party === party).map(({ name }): Signatory => ({ name, authority: null }));
  return { grantee: verified.length > 0 ? verified : of(true), fund: of(false) };
}

/** Calendar days of the clock that rests on a row of the legal register, or null. */
function daysOf(stages: readonly Stage[], basis: string): number | null {
  const clock = stages.flatMap(({ clocks }) => clocks).find((own) => own.basis === basis);
  return clock && 'days' in clock.length ? clock.length.days : null;
}
