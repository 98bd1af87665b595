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
  const { stage, end, instrument, reference, consultations } = measure;
  return (
    <>
      <p className={styles.above}>
        {reference}
        {isInstrument(instrument) && ` · ${t(instrument)}`}
      </p>
      <h3>
        <Verbatim>{measure.title}</Verbatim>
      </h3>
      {stage && (
        <>
          <p>
            <strong>{titleOf(stage.title)}</strong> {t('since', { day: day(stage.since) })}
          </p>
          <Waits measure={measure} />
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

/** Whose turn it is, by office, and until when. How many stages lie ahead nobody can say: some may be passed by, others come twice. */
function Waits({ measure: { holder, due } }: { measure: Measure }) {
  const t = useTexts(measureTexts);
  const titleOf = useTitle();
  const { until } = useFormats();
  const whom = holder && t('holder', { holder: titleOf(holder) });
  const kind = due?.passed ? 'over' : holder ? 'due' : 'until';
  const when = due ? t(kind, { day: until(due.at) }) : whom && t('noDue');
  return <p>{[whom, when].filter(Boolean).join(' · ')}</p>;
}
