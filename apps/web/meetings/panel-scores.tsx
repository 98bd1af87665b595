/** What those who scored a case gave, so that nobody decides on it without that in sight. */
import type { AgendaItem } from '../api/meetings.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { meetingTexts } from './texts.ts';

export function PanelScores({ scores }: Pick<AgendaItem, 'scores'>) {
  const t = useTexts(meetingTexts);
  const titleOf = useTitle();
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const marks = scores.map(
    ({ score, outcome, outcomeTitle }) => `${score} ${outcomeTitle ? titleOf(outcomeTitle) : outcome}`,
  );
  return (
    <p>
      {t('panelScores')}: {t('panelMean', { mean: mean.toFixed(1), marks: marks.join(' · ') })}
    </p>
  );
}
