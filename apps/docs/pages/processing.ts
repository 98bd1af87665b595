/** The record of processing of personal data, out of the register that export, retention and erasure obey. */
import { dataKinds } from '#libs/privacy/register.js';
import { table } from './table.js';

export function processingPage(): string {
  const rows = dataKinds.map(({ title, of, purpose, basis, recipients, days, after }) => [
    `${title.en}<br>${title.th}`,
    of.en,
    purpose.en,
    basis.en,
    days === null ? after.en : `${days} days. ${after.en}`,
    recipients.en,
  ]);
  return [
    '# Record of processing',
    '',
    'What Saphan keeps about people, made from `libs/privacy/register.ts`. Bases and periods marked [K] were not read in a law: counsel confirms them, and an administrator sets the periods, with a second person. `GET /privacy/processing` says how they are set in an installation.',
    '',
    table(['Kind of data', 'Whose', 'Purpose', 'Basis', 'Kept', 'Recipients'], rows),
    '',
  ].join('\n');
}
