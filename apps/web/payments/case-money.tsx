/** The money of a grant: its accounts, its instalments, its entries. */
import { Link } from '@tanstack/react-router';
import type { CaseMoney } from '../api/payments.ts';
import { Empty, Facts, Section, TableFrame, Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { accountTexts, moneyTexts } from './texts.ts';

export function Balances({ money: { requested, granted, balances } }: { money: CaseMoney }) {
  const t = useTexts(moneyTexts);
  const { baht } = useFormats();
  const always = ['committed', 'payable', 'paid', 'spent', 'unspent'] as const;
  const seldom = (['refunded', 'recovered', 'writtenOff', 'disallowed'] as const).filter(
    (key) => balances[key].amount !== '0',
  );
  return (
    <Section title={t('summary')}>
      <Facts
        items={[
          [t('requested'), requested && baht(requested.amount)],
          [t('granted'), granted && baht(granted.amount)],
          ...[...always, ...seldom].map((key) => [t(key), baht(balances[key].amount)] as const),
        ]}
      />
      <p style={{ color: 'var(--ink-soft)', marginTop: '1rem' }}>{t('equation')}</p>
    </Section>
  );
}

/** Nobody pays without the conditions in sight. */
export function Conditions({ money: { conditions } }: { money: CaseMoney }) {
  const t = useTexts(moneyTexts);
  if (conditions.length === 0) return null;
  return (
    <Section title={t('conditions')}>
      {conditions.map((words, at) => (
        // They have no names of their own, only an order.
        <Prose key={at}>{words}</Prose>
      ))}
    </Section>
  );
}

export function Instalments({ money: { instalments } }: { money: CaseMoney }) {
  const t = useTexts(moneyTexts);
  const { baht } = useFormats();
  return (
    <Section title={t('instalments')}>
      {instalments.length === 0 ? (
        <Empty>{t('noInstalments')}</Empty>
      ) : (
        <TableFrame label={t('instalments')}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('ordinal')}
                </th>
                <th scope="col" className="number">
                  {t('amount')}
                </th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {instalments.map(({ ordinal, amount, caseId, status }) => (
                <tr key={ordinal}>
                  <th scope="row" className="number" data-label={t('ordinal')}>
                    {caseId ? (
                      <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
                        {ordinal}
                      </Link>
                    ) : (
                      ordinal
                    )}
                  </th>
                  <td className="number" data-label={t('amount')}>
                    {amount ? baht(amount.amount) : '–'}
                  </td>
                  <td data-label={t('state')}>
                    <Tag tone={status === 'paid' ? 'good' : 'plain'}>{t(`plan_${status}`)}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}

export function Entries({ money: { entries } }: { money: CaseMoney }) {
  const t = useTexts(moneyTexts);
  const accounts = useTexts(accountTexts);
  const { baht, instant } = useFormats();
  const named = (account: string) =>
    account in accountTexts ? accounts(account as keyof typeof accountTexts) : account;
  return (
    <Section title={t('entries')}>
      {entries.length === 0 ? (
        <Empty>{t('noEntries')}</Empty>
      ) : (
        <TableFrame label={t('entries')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('at')}</th>
                <th scope="col">{t('from')}</th>
                <th scope="col">{t('to')}</th>
                <th scope="col" className="number">
                  {t('amount')}
                </th>
                <th scope="col">{t('of')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ id, at, credit, debit, amount, caseId, reference }) => (
                <tr key={id}>
                  <td data-label={t('at')}>
                    <time dateTime={at}>{instant(at)}</time>
                  </td>
                  <td data-label={t('from')}>{named(credit)}</td>
                  <td data-label={t('to')}>{named(debit)}</td>
                  <td className="number" data-label={t('amount')}>
                    {baht(amount.amount)}
                  </td>
                  <td data-label={t('of')}>
                    {caseId && reference && (
                      <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
                        {reference}
                      </Link>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Section>
  );
}
