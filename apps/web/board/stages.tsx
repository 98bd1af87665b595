/** How many cases stand where: each stage a link to its own. */
import { Link } from '@tanstack/react-router';
import type { BoardFilters, StageCount } from '../api/board.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { boardTexts } from './texts.ts';
import styles from './stages.module.css';

interface Props {
  counts: readonly StageCount[];
  filters: BoardFilters;
  to: '/$lang/board' | '/$lang/proposals';
}

export function Stages({ counts, filters, to }: Props) {
  const t = useTexts(boardTexts);
  const titleOf = useTitle();
  if (counts.length === 0) return null;
  const processes = [...new Map(counts.map(({ process }) => [process.key, process])).values()];
  return (
    <nav aria-label={t('stages')} className={styles.stages}>
      {filters.stage && (
        <p>
          <Link from="/$lang" to={to} search={{ ...filters, stage: undefined }}>
            {t('allStages')}
          </Link>
        </p>
      )}
      {processes.map((process) => (
        <div key={process.key}>
          <p className={styles.process}>{titleOf(process.title)}</p>
          <ul>
            {counts
              .filter((count) => count.process.key === process.key)
              .map((count) => (
                <li key={count.stage.key}>
                  <Link
                    from="/$lang"
                    to={to}
                    search={{ ...filters, process: process.key, stage: count.stage.key }}
                    className={styles.stage}
                    {...(filters.stage === count.stage.key && { 'aria-current': 'true' })}
                  >
                    <span>{titleOf(count.stage.title)}</span> <strong>{count.open}</strong>
                    {count.overdue > 0 && <em> {t('overdueCount', { count: count.overdue })}</em>}
                    {count.stuck > 0 && <em> {t('stuckCount', { count: count.stuck })}</em>}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
