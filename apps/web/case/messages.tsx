/** The letters of a case that the reader may see, and whether they arrived. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { caseNoticesQuery } from '../api/cases.ts';
import { Empty, TableFrame } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { caseTexts } from './texts.ts';

export function Messages({ caseId }: { caseId: string }) {
  const t = useTexts(caseTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(caseNoticesQuery(caseId)).data;
  if (items.length === 0) return <Empty>{t('noMessages')}</Empty>;
  const state = (known: string) => (known in caseTexts ? t(known as 'SENT') : known);
  return (
    <TableFrame label={t('messages')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('on')}</th>
            <th scope="col">{t('about')}</th>
            <th scope="col">{t('to')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((notice) => (
            <tr key={notice.id}>
              <td>{instant(notice.sentAt ?? notice.at)}</td>
              <td>
                <Verbatim>{notice.message}</Verbatim>
              </td>
              <td>{notice.address}</td>
              <td>{state(notice.state)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
