/** Entries in the ledger, and the sums of their envelope. */
import { entryFor } from '#libs/money/ledger.js';
import { v7 as uuid } from 'uuid';
import type { Change, EventRow, Part } from '../change.js';
import { rowsAs } from '../rows.js';

const entry = { id: 'uuid', seq: 'int', debit: 'text', credit: 'text', amount: 'bigint' };

/** What each account's entries add to the envelope's columns; `paid` counts all that ever left the fund. */
const envelopeColumns = ['committed', 'payable', 'spent', 'refunded', 'recovered', 'written_off', 'disallowed'];

export function ledgerParts({ meta, now }: Change, rows: readonly EventRow[]): Part[] {
  const booked = rows.flatMap(({ seq, event }) => {
    if (event.type !== 'booked') return [];
    const { debit, credit, amount } = entryFor(event.deed, BigInt(event.amount));
    return [{ id: uuid(), seq, debit, credit, amount: String(amount) }];
  });
  if (booked.length === 0) return [];
  if (meta.envelopeId === null) throw new Error(`case ${meta.id} books money without an envelope`);
  const delta = (account: string) =>
    `coalesce(sum(CASE WHEN debit = '${account}' THEN amount WHEN credit = '${account}' THEN -amount END), 0)`;
  const entries = (param: (value: unknown) => string) => rowsAs('b', entry, booked, param);
  return [
    {
      name: 'entries',
      sql: (param) => `
        INSERT INTO ledger_entry (id, envelope_id, grant_id, case_id, seq, debit, credit, amount, at)
        SELECT b.id, ${param(meta.envelopeId)}::uuid, ${param(meta.rootId)}::uuid, ${param(meta.id)}::uuid, b.seq,
               b.debit, b.credit, b.amount, ${param(now)}::timestamptz
          FROM ${entries(param)}`,
    },
    {
      name: 'envelope_sums',
      sql: (param) => `
        UPDATE envelope e SET ${envelopeColumns.map((name) => `${name} = e.${name} + d.${name}`).join(', ')},
               paid = e.paid + d.paid
          FROM (SELECT ${envelopeColumns.map((name) => `${delta(name)} AS ${name}`).join(', ')},
                       coalesce(sum(amount) FILTER (WHERE credit = 'payable' AND debit = 'unspent'), 0) AS paid
                  FROM ${entries(param)}) d
         WHERE e.id = ${param(meta.envelopeId)}::uuid`,
    },
  ];
}
