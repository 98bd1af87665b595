/** Envelopes of a fiscal year as bars and as a table. The bars are as long as their budgets are to each other. */
import type { Envelope } from '../api/funds.ts';
import { TableFrame } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { fundTexts } from './texts.ts';
import styles from './funds.module.css';

export interface Named {
  name: string;
  envelope: Envelope;
}

const parts = ['paid', 'payable', 'committed', 'left'] as const;
const satang = ({ amount }: { amount: string }) => BigInt(amount);
const PERCENT = 100;
/** Hundredths of a percent: finer than a screen shows. */
const FINE = 10_000n;

export function EnvelopeChart({ year, envelopes }: { year: number; envelopes: readonly Named[] }) {
  const t = useTexts(fundTexts);
  const { baht } = useFormats();
  const largest = envelopes.reduce(
    (most, { envelope }) => (satang(envelope.budget) > most ? satang(envelope.budget) : most),
    0n,
  );
  return (
    <>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part}>
            <span className={styles[part]} aria-hidden="true" />
            {t(part)}
          </li>
        ))}
      </ul>
      <ul className={styles.chart} aria-label={t('chart', { year: String(year) })}>
        {envelopes.map(({ name, envelope }) => (
          <li key={envelope.id}>
            <p className={styles.name} aria-hidden="true">
              <span>{name}</span>
              <span>
                {t('left')} {baht(envelope.left.amount)}
              </span>
            </p>
            <div
              className={styles.bar}
              role="img"
              aria-label={t('bar', { name, ...figures(envelope, baht) })}
              style={{ width: `max(2rem, ${share(satang(envelope.budget), largest)}%)` }}
            >
              {parts.map((part) => (
                <span
                  key={part}
                  className={styles[part]}
                  style={{ width: `${share(satang(envelope[part]), satang(envelope.budget))}%` }}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function share(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : (Number((part * FINE) / whole) * PERCENT) / Number(FINE);
}

function figures(envelope: Envelope, baht: (satang: string) => string) {
  const of = (key: 'budget' | (typeof parts)[number]) => baht(envelope[key].amount);
  return {
    budget: of('budget'),
    paid: of('paid'),
    payable: of('payable'),
    committed: of('committed'),
    left: of('left'),
  };
}

const columns = ['budget', 'committed', 'payable', 'paid', 'left', 'spent'] as const;

export function EnvelopeTable({ year, envelopes }: { year: number; envelopes: readonly Named[] }) {
  const t = useTexts(fundTexts);
  const { baht } = useFormats();
  const sum = (of: (envelope: Envelope) => bigint) =>
    baht(String(envelopes.reduce((total, { envelope }) => total + of(envelope), 0n)));
  const returned = (envelope: Envelope) => satang(envelope.refunded) + satang(envelope.recovered);
  return (
    <TableFrame label={t('year', { year: String(year) })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('workstream')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(column)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('returned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {envelopes.map(({ name, envelope }) => (
            <tr key={envelope.id}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column} className="number" data-label={t(column)}>
                  {baht(envelope[column].amount)}
                </td>
              ))}
              <td className="number" data-label={t('returned')}>
                {baht(String(returned(envelope)))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {columns.map((column) => (
              <td key={column} className="number" data-label={t(column)}>
                <strong>{sum((envelope) => satang(envelope[column]))}</strong>
              </td>
            ))}
            <td className="number" data-label={t('returned')}>
              <strong>{sum(returned)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}
