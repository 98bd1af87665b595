/** The letters of a case that the reader may see, and whether they arrived. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseNoticesQuery } from '../api/cases.ts';
import { Empty, TableFrame } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { caseTexts, messageTexts, noticeStateTexts } from './texts.ts';

export function Messages({ caseId }: { caseId: string }) {
  const t = useTexts(caseTexts);
  const tell = useTexts(messageTexts);
  const say = useTexts(noticeStateTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(caseNoticesQuery(caseId)).data;
  if (items.length === 0) return <Empty>{t('noMessages')}</Empty>;
  const about = (known: string) => (known in messageTexts ? tell(known as keyof typeof messageTexts) : known);
  const state = (known: string) => (known in noticeStateTexts ? say(known as keyof typeof noticeStateTexts) : known);
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
                <Link
                  from="/$lang"
                  to="/$lang/cases/$id/letters/$notice"
                  params={{ id: caseId, notice: notice.id }}
                  aria-label={`${about(notice.message)} ${instant(notice.sentAt ?? notice.at)}`}
                >
                  {about(notice.message)}
                </Link>
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
