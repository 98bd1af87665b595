/** What the panel made of the application: scores side by side, and everybody's reasons. Nothing here can be changed. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { caseProcessQuery } from '../api/cases.ts';
import { TableFrame } from '../layout/page.tsx';
import { useSession } from '../session/session.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import type { Criterion, Opinion } from './scores.ts';
import { reviewTexts } from './texts.ts';
import styles from './reviews.module.css';

interface Props {
  caseId: string;
  rubric: readonly Criterion[];
  opinions: readonly Opinion[];
}

export function Scores({ caseId, rubric, opinions }: Props) {
  const t = useTexts(reviewTexts);
  const titleOf = useTitle();
  const outcomeOf = useOutcomes(caseId);
  const nameOf = useNames();
  return (
    <>
      <TableFrame label={t('panel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              {opinions.map((opinion) => (
                <th scope="col" key={opinion.seq} className={styles.mark}>
                  <Verbatim>{nameOf(opinion)}</Verbatim>
                </th>
              ))}
              {opinions.length > 1 && (
                <th scope="col" className={styles.mark}>
                  {t('mean')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rubric.map(({ key, title, max }) => (
              <Row
                key={key}
                name={`${titleOf(title)} (${max})`}
                opinions={opinions}
                markIn={(opinion) => scoreIn(opinion, key)}
              />
            ))}
          </tbody>
          <tfoot className={styles.sums}>
            <Row name={t('total')} opinions={opinions} markIn={({ total }) => total} />
            <tr>
              <th scope="row">{t('proposal')}</th>
              {opinions.map((opinion) => (
                <td key={opinion.seq} className={styles.mark} data-label={nameOf(opinion)}>
                  {outcomeOf(opinion.outcome)}
                </td>
              ))}
              {opinions.length > 1 && <td />}
            </tr>
          </tfoot>
        </table>
      </TableFrame>
      {opinions.map((opinion) => (
        <Reasons key={opinion.seq} opinion={opinion} rubric={rubric} />
      ))}
    </>
  );
}

interface RowProps {
  name: string;
  opinions: readonly Opinion[];
  markIn: (opinion: Opinion) => number | null;
}

function Row({ name, opinions, markIn }: RowProps) {
  const t = useTexts(reviewTexts);
  const nameOf = useNames();
  const given = opinions.map(markIn).filter((mark) => mark !== null);
  const mean = given.reduce((sum, mark) => sum + mark, 0) / given.length;
  return (
    <tr>
      <th scope="row">{name}</th>
      {opinions.map((opinion) => (
        <td key={opinion.seq} className={styles.mark} data-label={nameOf(opinion)}>
          {markIn(opinion) ?? '–'}
        </td>
      ))}
      {opinions.length > 1 && (
        <td className={styles.mark} data-label={t('mean')}>
          {given.length > 0 ? mean.toFixed(1) : '–'}
        </td>
      )}
    </tr>
  );
}

function Reasons({ opinion, rubric }: { opinion: Opinion; rubric: readonly Criterion[] }) {
  const t = useTexts(reviewTexts);
  const titleOf = useTitle();
  const nameOf = useNames();
  const said = rubric.flatMap(({ key, title }) => {
    const reason = opinion.scores.find(({ criterion }) => criterion === key)?.reason ?? '';
    return reason ? [[titleOf(title), reason] as const] : [];
  });
  return (
    <section className={styles.opinion}>
      <h3>
        {t('reasonsOf')} <Verbatim>{nameOf(opinion)}</Verbatim>
      </h3>
      <Prose>{opinion.reasons}</Prose>
      <dl>
        {said.map(([title, reason]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <Prose>{reason}</Prose>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function scoreIn({ scores }: Opinion, key: string): number | null {
  return scores.find(({ criterion }) => criterion === key)?.score ?? null;
}

function useNames(): (opinion: Opinion) => string {
  const t = useTexts(reviewTexts);
  const me = useSession()?.id;
  return ({ personId, name }) => (personId === me ? t('you', { name }) : name);
}

function useOutcomes(caseId: string): (outcome: string) => string {
  const titleOf = useTitle();
  const { data: drawing } = useSuspenseQuery(caseProcessQuery(caseId));
  const ways = drawing.stages.flatMap(({ ways: all }) => all);
  return (outcome) => {
    const found = ways.find((way) => way.outcome === outcome);
    return found ? titleOf(found.title) : outcome;
  };
}
