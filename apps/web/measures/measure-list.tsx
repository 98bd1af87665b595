import { Link } from '@tanstack/react-router';
import type { Measure } from '../api/measures.ts';
import { Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { isInstrument, measureTexts } from './texts.ts';
import styles from './measure-list.module.css';

export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  return (
    <ul className={styles.measures}>
      {measures.map((measure) => (
        <li key={measure.id}>
          <MeasureWords measure={measure} />
        </li>
      ))}
    </ul>
  );
}

function MeasureWords({ measure }: { measure: Measure }) {
  const t = useTexts(measureTexts);
  const titleOf = useTitle();
  const { day } = useFormats();
  const { stage, end, step, steps, instrument, reference, consultations } = measure;
  return (
    <>
      <p className={styles.above}>
        {reference}
        {isInstrument(instrument) && ` · ${t(instrument)}`}
      </p>
      <h3>
        <Verbatim>{measure.title}</Verbatim>
      </h3>
      {stage && step !== null && (
        <>
          <Steps step={step} steps={steps} />
          <p>
            <strong>{titleOf(stage.title)}</strong> {t('since', { day: day(stage.since) })} ·{' '}
            {t('step', { step, steps })}
          </p>
        </>
      )}
      {end && (
        <p>
          <Tag tone={end.kind === 'fulfilled' ? 'good' : 'plain'}>{titleOf(end.title)}</Tag>{' '}
          {t('on', { day: day(end.at) })}
        </p>
      )}
      {consultations.map((id, at) => (
        <p key={id}>
          <Link from="/$lang" to="/$lang/consultations/$id" params={{ id }}>
            {consultations.length > 1 ? t('consultationOf', { round: at + 1 }) : t('consultation')}
          </Link>
        </p>
      ))}
    </>
  );
}

/** How far it has come; the words beside it say the same. */
function Steps({ step, steps }: { step: number; steps: number }) {
  return (
    <div className={styles.steps} aria-hidden="true">
      {Array.from({ length: steps }, (_, at) => (
        // Steps have no names here, only places.
        <span key={at} data-passed={at < step} />
      ))}
    </div>
  );
}
