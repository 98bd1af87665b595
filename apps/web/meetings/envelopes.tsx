/** What the envelopes of the agenda have left, and would have after what is being entered: always in sight. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { fundsQuery, workstreamsQuery } from '../api/funds.ts';
import type { AgendaItem } from '../api/meetings.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { fundTexts } from '../funds/texts.ts';
import { meetingTexts } from './texts.ts';
import styles from './meetings.module.css';

interface Props {
  programmeId: string;
  items: readonly AgendaItem[];
  /** Satang being entered, by case. */
  entered: ReadonlyMap<string, bigint>;
}

export function Envelopes({ programmeId, items, entered }: Props) {
  const t = useTexts(meetingTexts);
  const nameOf = useEnvelopeNames(programmeId);
  const { baht } = useFormats();
  const envelopes = new Map(items.flatMap(({ envelopeId, left }) => (envelopeId && left ? [[envelopeId, left]] : [])));
  if (envelopes.size === 0) return null;
  return (
    <section className={styles.envelopes} aria-label={t('envelopes')}>
      <h2>{t('envelopes')}</h2>
      {[...envelopes].map(([id, { amount: left }]) => {
        const mine = items.filter(({ envelopeId }) => envelopeId === id);
        const sum = mine.reduce((total, { caseId }) => total + (entered.get(caseId) ?? 0n), 0n);
        const after = BigInt(left) - sum;
        return (
          <p key={id} className={styles.envelope}>
            <span>{nameOf(id)}</span>
            <span>
              {t('left')} <strong>{baht(left)}</strong>
            </span>
            {sum > 0n && (
              <>
                <span>
                  {t('entered')} {baht(String(sum))}
                </span>
                <span role="status" className={after < 0n ? styles.over : undefined}>
                  {after < 0n ? `${t('over')} ${baht(String(-after))}` : `${t('after')} ${baht(String(after))}`}
                </span>
              </>
            )}
          </p>
        );
      })}
    </section>
  );
}

/** Workstream and fiscal year. */
function useEnvelopeNames(programmeId: string): (id: string) => string {
  const titleOf = useTitle();
  const say = useTexts(fundTexts);
  const funds = useSuspenseQuery(fundsQuery(programmeId)).data.items;
  const workstreams = useSuspenseQuery(workstreamsQuery(programmeId)).data.items;
  return (id) => {
    const fund = funds.find(({ envelopes }) => envelopes.some((one) => one.id === id));
    const envelope = fund?.envelopes.find((one) => one.id === id);
    const workstream = workstreams.find((one) => one.id === envelope?.workstreamId);
    return [workstream ?? fund]
      .flatMap((named) => (named ? [titleOf(named.title)] : []))
      .concat(envelope ? say('year', { year: String(envelope.fiscalYear) }) : [])
      .join(' · ');
  };
}
