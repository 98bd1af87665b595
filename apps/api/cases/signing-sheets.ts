/** Who signed a document of a case, read from the answers that named its hash and by which their stage settled. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { signingSheetHtml, type Signature } from '#libs/agreement/signing-sheet.js';
import type { ProcessDefinition, Text } from '#libs/process/definition.js';
import { askKeyOf } from '#libs/process/lookup.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';

/** SQL: whether a stay in a stage settled by the very outcome that answer `e` gave. */
const CARRIED = `EXISTS (
  SELECT FROM event s WHERE s.case_id = e.case_id AND s.type = 'settled'
     AND s.body::json->>'visit' = e.body::json->>'visit' AND s.body::json->>'outcome' = e.body::json->>'outcome')`;

/** SQL: when the last one signed document `d`; null until all have. */
export const SIGNED_AT = `(
  SELECT max(e.at) FROM event e WHERE e.case_id = d.case_id AND e.type = 'answered'
     AND e.body::json->'values'->>(d.kind || '.sha256') = d.sha256 AND ${CARRIED})`;

/** By what authority somebody signs for the organisation stands in the verification of that time; else in the register as it is. */
const signaturesSql = {
  name: 'signatures_of_document',
  text: `
    SELECT e.at, coalesce(u.name, '') AS name, e.body::json->>'seat' AS seat,
           (SELECT name FROM "user" WHERE id = e.body::json->>'onBehalfOf') AS "onBehalfOf",
           coalesce(
             (SELECT s->>'authority' FROM change v CROSS JOIN LATERAL jsonb_array_elements(v.after->'signatories') AS s
               WHERE v.organisation_id = c.organisation_id AND v.kind = 'organisation_verified' AND v.status = 'APPLIED'
                 AND v.settled_at <= e.at AND s->>'userId' = e.actor ORDER BY v.settled_at DESC LIMIT 1),
             (SELECT s->>'authority' FROM jsonb_array_elements(o.signatories) AS s WHERE s->>'userId' = e.actor LIMIT 1)
           ) AS authority
      FROM event e JOIN "case" c ON c.id = e.case_id LEFT JOIN organisation o ON o.id = c.organisation_id
      LEFT JOIN "user" u ON u.id = e.actor
     WHERE e.case_id = $1 AND e.type = 'answered' AND e.body::json->'values'->>$2 = $3 AND ${CARRIED}
     ORDER BY e.seq`,
};

interface SignatureRow {
  at: Date;
  name: string;
  seat: string | null;
  onBehalfOf: string | null;
  authority: string | null;
}

const partiesSql = {
  name: 'parties_of_agreement',
  text: `
    SELECT c.reference, c.title, c.definition_key AS process, c.definition_version AS version,
           json_build_object('th', o.name, 'en', coalesce(o.name_en, o.name)) AS grantee,
           json_build_object('th', coalesce(f.title_th, p.title_th), 'en', coalesce(f.title_en, p.title_en)) AS fund
      FROM "case" c JOIN programme p ON p.id = c.programme_id LEFT JOIN organisation o ON o.id = c.organisation_id
      LEFT JOIN envelope e ON e.id = c.envelope_id LEFT JOIN fund f ON f.id = e.fund_id WHERE c.id = $1`,
};

interface PartiesRow {
  reference: string;
  title: string;
  process: string;
  version: number;
  grantee: Text;
  fund: Text;
}

interface Signed {
  caseId: string;
  kind: string;
  sha256: string;
  at: Date;
}

@Injectable()
export class SigningSheets {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /**
   * A page to print. Both sides are named to both, as the agreement itself names who may sign. Problem `not_found` until
   * all have signed; also where they signed on paper, whose scan says it itself.
   */
  async page({ caseId, kind, sha256, at }: Signed): Promise<string> {
    const parties = await this.pool.query<PartiesRow>({ ...partiesSql, values: [caseId] });
    const values = [caseId, `${kind}.sha256`, sha256];
    const { rows } = await this.pool.query<SignatureRow>({ ...signaturesSql, values });
    const [row] = parties.rows;
    if (!row || rows.length === 0) throw new Problem('not_found');
    const { reference, title: project } = row;
    const definition = await this.record.definitions.nearest(this.pool, row.process, row.version);
    const signatures = rows.map((one) => signatureOf(one, row, definition));
    return signingSheetHtml({ reference, project, issuedAt: at.toISOString(), sha256, signatures });
  }
}

function signatureOf(
  { at, name, seat, onBehalfOf, authority }: SignatureRow,
  { grantee, fund }: PartiesRow,
  definition: ProcessDefinition | null,
): Signature {
  const ask = definition?.stages.flatMap(({ asks }) => asks).find(({ key }) => key === askKeyOf(seat ?? ''));
  const role = definition?.roles.find(({ key }) => key === ask?.role);
  const signed = { name, onBehalfOf, signedAt: at.toISOString() };
  if (role?.kind !== 'party') return { ...signed, side: 'fund', body: fund, position: role?.title ?? null };
  const position = authority === null ? null : { th: authority, en: authority };
  return { ...signed, side: 'grantee', body: grantee, position };
}
