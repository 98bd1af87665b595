/** A process drawn: an ordered list that reads well aloud and on paper, with a line of stations beside it for the eye. */
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { drawingTexts } from './texts.ts';
import styles from './process-drawing.module.css';

type Stage = Schemas['DrawnStage'];
type Clock = Stage['clocks'][number];
export type Audience = 'title' | 'public' | 'applicant';

/** `here`: the stage in which a case is. `audience`: whose words name the stages. */
export function ProcessDrawing(props: { drawing: Schemas['Drawing']; here?: string | null; audience: Audience }) {
  const { drawing, here = null, audience } = props;
  return (
    <ol className={styles.stages}>
      {drawing.stages.map((stage) => (
        <li key={stage.key} className={styles.stage} aria-current={stage.key === here ? 'step' : undefined}>
          <Station here={stage.key === here} />
          <StageWords stage={stage} here={stage.key === here} audience={audience} />
        </li>
      ))}
    </ol>
  );
}

function Station({ here }: { here: boolean }) {
  return (
    <svg className={styles.station} aria-hidden="true" focusable="false">
      <line x1="12" y1="0" x2="12" y2="100%" stroke="var(--line-strong)" strokeWidth="2" />
      <circle
        cx="12"
        cy="14"
        r={here ? 9 : 6}
        fill={here ? 'var(--accent)' : 'var(--ground)'}
        stroke={here ? 'var(--accent)' : 'var(--line-strong)'}
        strokeWidth="2.5"
      />
    </svg>
  );
}

function StageWords({ stage, here, audience }: { stage: Stage; here: boolean; audience: Audience }) {
  const t = useTexts(drawingTexts);
  const titleOf = useTitle();
  const asked = stage.asked.map(({ title, seats }) => t('seats', { role: titleOf(title), count: seats }));
  // Several ways may end alike: a reader wants each result once.
  const ways = [...new Map(stage.ways.map((way) => [`${way.outcome} ${way.to}`, way])).values()];
  return (
    <div>
      <strong className={styles.title}>{titleOf(stage[audience])}</strong>
      {here && <em className={styles.here}>{t('here')}</em>}
      {stage.help && <p className={styles.help}>{titleOf(stage.help.what)}</p>}
      <dl className={styles.facts}>
        <Line name={t('who')}>{asked.length > 0 ? asked.join(' · ') : t('nobody')}</Line>
        {stage.clocks.length > 0 && (
          <Line name={t('time')}>
            {stage.clocks.map((clock) => (
              <ClockWords key={clock.title.en + clock.basis.source} clock={clock} />
            ))}
          </Line>
        )}
        {stage.help && audience !== 'title' && <Line name={t('you')}>{titleOf(stage.help.you)}</Line>}
        {ways.length > 0 && (
          <Line name={t('ways')}>
            {ways.map((way) => (
              <span key={`${way.outcome} ${way.to}`} className={styles.way}>
                {titleOf(way.title)} → {titleOf(way.toTitle)}
                {way.ends && ` (${t('ends')})`}
              </span>
            ))}
          </Line>
        )}
      </dl>
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ClockWords({ clock }: { clock: Clock }) {
  const t = useTexts(drawingTexts);
  const titleOf = useTitle();
  const length = useLength();
  const { section, binding, text } = clock.basis;
  return (
    <span className={styles.way}>
      {titleOf(clock.title)}: {length(clock.length)}{' '}
      <small title={titleOf(text)}>({[t(binding), section].filter(Boolean).join(', ')})</small>
    </span>
  );
}

function useLength(): (length: Clock['length']) => string {
  const t = useTexts(drawingTexts);
  const { until } = useFormats();
  return (length) => {
    if (length === null) return t('asSet');
    if ('until' in length) return t('until', { day: until(length.until) });
    return t(length.unit, { count: length.amount });
  };
}
