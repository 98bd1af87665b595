/**
 * A process drawn: an ordered list that reads well aloud and on paper, with a line of stations beside it for the eye. A
 * line for each stage, with its time; the rest of it is opened by whoever wants it, so that all of it fits a phone.
 */
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
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
  const t = useTexts(drawingTexts);
  // Null: the one where the case is, as it was at first.
  const [all, setAll] = useState<boolean | null>(null);
  return (
    <>
      <Button
        className="no-print"
        variant="default"
        size="sm"
        mb="md"
        aria-pressed={all ?? false}
        onClick={() => setAll(!all)}
      >
        {t(all ? 'closeAll' : 'openAll')}
      </Button>
      <ol className={styles.stages}>
        {drawing.stages.map((stage) => (
          <li key={stage.key} className={styles.stage} aria-current={stage.key === here ? 'step' : undefined}>
            <Station here={stage.key === here} />
            <StageWords
              key={String(all)}
              stage={stage}
              here={stage.key === here}
              audience={audience}
              open={all ?? stage.key === here}
            />
          </li>
        ))}
      </ol>
    </>
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

interface StageProps {
  stage: Stage;
  here: boolean;
  audience: Audience;
  open: boolean;
}

function StageWords({ stage, here, audience, open }: StageProps) {
  const t = useTexts(drawingTexts);
  const titleOf = useTitle();
  const length = useLength();
  const times = [...new Set(stage.clocks.map((clock) => length(clock.length)))].join(' · ');
  const asked = stage.asked.map(({ title, seats }) => t('seats', { role: titleOf(title), count: seats }));
  // Several ways may end alike: a reader wants each result once.
  const ways = [...new Map(stage.ways.map((way) => [`${way.outcome} ${way.to}`, way])).values()];
  return (
    <details open={open}>
      <summary className={styles.line}>
        <strong className={styles.title}>{titleOf(stage[audience])}</strong>
        {times && <span className={styles.time}> {times}</span>}
        {here && <em className={styles.here}> {t('here')}</em>}
      </summary>
      {stage.help && <p className={styles.help}>{titleOf(stage.help.what)}</p>}
      <dl className={styles.facts}>
        <Line name={t('who')}>{asked.length > 0 ? asked.join(' · ') : t('nobody')}</Line>
        {stage.clocks.length > 0 && (
          <Line name={t('time')}>
            {stage.clocks.map((clock) => (
              <ClockWords key={clock.title.en + clock.basis.source.en} clock={clock} />
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
    </details>
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
  const { section } = useFormats();
  const { binding, text } = clock.basis;
  return (
    <span className={styles.way}>
      {titleOf(clock.title)}: {length(clock.length)}{' '}
      <small title={titleOf(text)}>({[t(binding), section(clock.basis.section)].filter(Boolean).join(', ')})</small>
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
