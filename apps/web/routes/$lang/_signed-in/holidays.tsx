import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { holidaysQuery } from '../../../api/administration.ts';
import { HolidayForm } from '../../../administration/holiday-form.tsx';
import { holidayTexts } from '../../../administration/texts.ts';
import { Page, Section, TableFrame } from '../../../layout/page.tsx';
import { holds, useSession } from '../../../session/session.ts';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/holidays')({
  loader: ({ context: { queries } }) => queries.ensureQueryData(holidaysQuery),
  component: HolidaysPage,
});

function HolidaysPage() {
  const t = useTexts(holidayTexts);
  const account = useSession();
  const { day } = useFormats();
  const { version, items } = useSuspenseQuery(holidaysQuery).data;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {holds(account, 'admin') && (
        <Section title={t('add')}>
          <HolidayForm />
          <p>
            <Link from="/$lang" to="/$lang/changes">
              {t('toChanges')}
            </Link>
          </p>
        </Section>
      )}
      <Section title={t('version', { count: version })}>
        <TableFrame label={t('title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('source')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((holiday) => (
                <tr key={holiday.day}>
                  <th scope="row">
                    <time dateTime={holiday.day}>{day(holiday.day)}</time>
                  </th>
                  <td data-label={t('name')}>
                    <Verbatim>{holiday.name}</Verbatim>
                  </td>
                  <td data-label={t('source')}>
                    <Verbatim>{holiday.source}</Verbatim>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Section>
    </Page>
  );
}
