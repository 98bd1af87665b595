import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { Filter } from '../../../access/filter.tsx';
import { accessLogTexts } from '../../../access/texts.ts';
import { caseIn, visitsIn, type Visit } from '../../../access/visits.ts';
import { accessLogQuery, type AccessLogFilter, type AccessLogItem } from '../../../api/access-log.ts';
import { More } from '../../../layout/more.tsx';
import { Empty, Page, TableFrame, Tag } from '../../../layout/page.tsx';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/access-log')({
  validateSearch: ({ kind, about }: Record<string, unknown>): AccessLogFilter => ({
    ...((kind === 'read' || kind === 'denied') && { kind }),
    ...(typeof about === 'string' && about !== '' && { about }),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => queries.ensureInfiniteQueryData(accessLogQuery(deps)),
  component: AccessLogPage,
});

function AccessLogPage() {
  const t = useTexts(accessLogTexts);
  const filter = Route.useSearch();
  const query = useSuspenseInfiniteQuery(accessLogQuery(filter));
  const rows = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      <Filter key={JSON.stringify(filter)} filter={filter} />
      {filter.about && (
        <p style={{ marginTop: '1rem' }}>
          {t('only')} <code>{filter.about}</code>{' '}
          <Link from="/$lang" to="/$lang/access-log" search={filter.kind ? { kind: filter.kind } : {}}>
            {t('everything')}
          </Link>
        </p>
      )}
      <div style={{ marginTop: '1.5rem' }}>{rows.length === 0 ? <Empty>{t('none')}</Empty> : <Log rows={rows} />}</div>
      <More query={query} />
    </Page>
  );
}

function Log({ rows }: { rows: readonly AccessLogItem[] }) {
  const t = useTexts(accessLogTexts);
  const { instant } = useFormats();
  return (
    <TableFrame label={t('title')}>
      <table>
        <thead>
          <tr>
            {(['at', 'what', 'answer'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visitsIn(rows).map((visit) => {
            const { id, at, name, kind, subject, code, times } = visit.first;
            const alone = visit.rows.length === 1;
            return (
              <tr key={id}>
                <th scope="row">
                  <time dateTime={at}>{instant(at)}</time>
                  <br />
                  {name === null ? t('erased') : <Verbatim>{name}</Verbatim>}
                </th>
                <td data-label={t('what')}>
                  {alone ? <What row={visit.first} /> : <AllRead visit={visit} />}
                  <Place caseId={visit.caseId ?? caseIn(subject)} subject={subject} />
                </td>
                <td data-label={t('answer')}>
                  <Tag tone={kind === 'denied' ? 'bad' : 'plain'}>{t(kind)}</Tag> {code && <code>{code}</code>}{' '}
                  {alone && times > 1 && t('times', { count: times })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** A case by a link to its page; what is of no case by the address that was asked for. */
function Place({ caseId, subject }: { caseId: string | null; subject: string }) {
  const t = useTexts(accessLogTexts);
  if (caseId === null)
    return (
      <p>
        <code>{subject}</code>
      </p>
    );
  return (
    <p>
      <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
        {t('openCase')}
      </Link>{' '}
      ·{' '}
      <Link from="/$lang" to="/$lang/access-log" search={{ about: caseId }}>
        {t('onlyCase')}
      </Link>
    </p>
  );
}

function What({ row: { action, actionTitle } }: { row: AccessLogItem }) {
  const titleOf = useTitle();
  return actionTitle ? titleOf(actionTitle) : <code>{action}</code>;
}

function AllRead({ visit: { rows } }: { visit: Visit }) {
  const t = useTexts(accessLogTexts);
  return (
    <details>
      <summary>{t('visit', { count: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <What row={row} /> {row.times > 1 && t('times', { count: row.times })}
          </li>
        ))}
      </ul>
    </details>
  );
}
