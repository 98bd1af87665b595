/** A fund's envelopes, the latest year first: each leads to its money, and shows whether something waits. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays } from '#libs/calendar/working-days.js';
import { changesQuery } from '../api/administration.ts';
import { useNow } from '../api/clock.ts';
import type { Envelope, Fund } from '../api/funds.ts';
import { fundTexts } from '../funds/texts.ts';
import { Note, Section, TableFrame, Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { leftOfEnded } from './ended-year.ts';
import { useEnvelopeName } from './envelope-name.ts';
import { managedFundTexts } from './texts.ts';

export function EnvelopesByYear({ fund }: { fund: Fund }) {
  const years = [...new Set(fund.envelopes.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  return years.map((year) => (
    <Year
      key={year}
      fund={fund}
      year={year}
      envelopes={fund.envelopes.filter(({ fiscalYear }) => fiscalYear === year)}
    />
  ));
}

interface YearProps {
  fund: Fund;
  year: number;
  envelopes: readonly Envelope[];
}

function Year({ fund, year, envelopes }: YearProps) {
  const t = useTexts(managedFundTexts);
  const say = useTexts(fundTexts);
  const { baht, day } = useFormats();
  const nameOf = useEnvelopeName(fund.programmeId);
  const waiting = useWaiting(fund.programmeId);
  const period = envelopes[0]?.period;
  const title = say('year', { year: String(year) });
  return (
    <Section title={title}>
      {period && <p>{say('period', { from: day(period.from), until: day(addDays(period.until, -1)) })}</p>}
      <Ended envelopes={envelopes} />
      <TableFrame label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('workstream')}</th>
              <th scope="col" className="number">
                {say('budget')}
              </th>
              <th scope="col" className="number">
                {say('left')}
              </th>
            </tr>
          </thead>
          <tbody>
            {envelopes.map((envelope) => (
              <tr key={envelope.id}>
                <th scope="row">
                  <Link
                    from="/$lang"
                    to="/$lang/managed-funds/$id/envelopes/$envelope"
                    params={{ id: fund.id, envelope: envelope.id }}
                  >
                    {nameOf(envelope)}
                  </Link>{' '}
                  {waiting.has(envelope.id) && <Tag tone="warn">{t('pending')}</Tag>}
                </th>
                <td className="number" data-label={say('budget')}>
                  {baht(envelope.budget.amount)}
                </td>
                <td className="number" data-label={say('left')}>
                  {baht(envelope.left.amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}

/** At a year's end somebody decides on what is left. */
function Ended({ envelopes }: Pick<YearProps, 'envelopes'>) {
  const t = useTexts(managedFundTexts);
  const { baht } = useFormats();
  const now = useNow();
  const left = leftOfEnded(envelopes, now);
  return left > 0n && <Note tone="warn">{t('ended', { amount: baht(String(left)) })}</Note>;
}

/** The envelopes about which something waits for a second person. */
function useWaiting(programmeId: string): ReadonlySet<string> {
  const { data } = useSuspenseInfiniteQuery(changesQuery('PENDING', { programmeId, subject: 'envelope' }));
  return new Set(data.pages.flatMap(({ items }) => items.map(({ subjectId }) => subjectId)));
}
