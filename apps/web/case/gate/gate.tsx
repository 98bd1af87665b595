/** What must be there before a stage lets go: brought as a file, named where it lies, or waived with a reason. */
import type { CaseView } from '../../api/cases.ts';
import { later } from '../../layout/later.ts';
import { Tag } from '../../layout/page.tsx';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { Foldable } from '../../layout/foldable.tsx';
import { useDone } from '../../work/done.tsx';
import { usePlace } from '../place.ts';
import { gateTexts } from './texts.ts';
import styles from '../../work/work.module.css';

const BringFile = later(async () => (await import('../acts/gate-forms.tsx')).BringFile);
const UseWritten = later(async () => (await import('../acts/gate-forms.tsx')).UseWritten);
const NameShelf = later(async () => (await import('../acts/gate-forms.tsx')).NameShelf);
const Waive = later(async () => (await import('../acts/gate-forms.tsx')).Waive);

const tones = { missing: 'warn', supplied: 'good', waived: 'plain' } as const;

/** Nobody brings what the register of organisations says: it is looked at when the page is, and when the stage lets go. */
const registerWords = {
  verified_party: { there: 'verifiedParty', missing: 'unverifiedParty' },
  payee_change: { there: 'accountAsked', missing: 'accountNotAsked' },
} as const;

/** What of an item is written in this product already; null where nothing is. */
export type Written = (item: Pick<CaseView['gate'][number], 'item' | 'kind'>) => string | null;

export function Gate({ theCase, written = () => null }: { theCase: CaseView; written?: Written }) {
  const { caseId, gate, possible } = theCase;
  const t = useTexts(gateTexts);
  const titleOf = useTitle();
  const { note, tell } = useDone();
  const place = usePlace(theCase);
  const waits = gate.some(({ kind, status }) => status === 'missing' && !(kind in registerWords));
  return (
    <>
      {note}
      <ul className={styles.things}>
        {gate.map(({ item, title, kind, status }) => {
          const props = { caseId, item, title: titleOf(title), tell, place };
          const words = written({ item, kind });
          // Nobody is told before it opens: what is brought until then says how they will be.
          const planned = kind === 'telling' && status === 'supplied';
          return (
            <li key={item}>
              <h3>
                {titleOf(title)} <Tag tone={tones[status]}>{t(planned ? 'howTold' : status)}</Tag>
              </h3>
              {kind === 'telling' && status !== 'waived' && <p className={styles.soft}>{t('toldOnOpening')}</p>}
              {kind in registerWords && (
                <p>
                  {t(registerWords[kind as keyof typeof registerWords][status === 'missing' ? 'missing' : 'there'])}
                </p>
              )}
              <div className={styles.choices}>
                {possible.supply.includes(item) && (
                  <>
                    {words !== null && (
                      <Foldable title={t('useWritten')} of={props.title} fetched>
                        <UseWritten {...props} words={words} />
                      </Foldable>
                    )}
                    <Foldable title={t('bringFile')} of={props.title} fetched>
                      <BringFile {...props} />
                    </Foldable>
                    <Foldable title={t('nameShelf')} of={props.title} fetched>
                      <NameShelf {...props} />
                    </Foldable>
                  </>
                )}
                {possible.waive.includes(item) && (
                  <Foldable title={t('waive')} of={props.title} fetched>
                    <Waive {...props} />
                  </Foldable>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {waits && possible.supply.length === 0 && <p className={styles.soft}>{t('notYours')}</p>}
    </>
  );
}
