/** A case whose process cannot be read: what that means, that nothing is lost, and what mends it. */
import type { CaseView } from '../../api/cases.ts';
import { Note } from '../../layout/page.tsx';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { lostTexts } from './texts.ts';

/** `party`: whether its party reads it, who has nothing to mend. */
export function LostProcess({ theCase, party }: { theCase: CaseView; party: boolean }) {
  const t = useTexts(lostTexts);
  const titleOf = useTitle();
  const { process, end, stuckReason } = theCase;
  const ended = end !== null;
  return (
    <Note
      tone={ended ? 'plain' : 'warn'}
      title={t('title', { process: titleOf(process.title), version: process.version })}
    >
      <p>{t(ended ? 'over' : 'safe')}</p>
      {party && !ended && <p>{t('partys')}</p>}
      {!party && (
        <>
          {stuckReason && (
            <p>
              {t('reason')} <code lang="en">{stuckReason}</code>
            </p>
          )}
          <p>
            <strong>{t('operator')}</strong>
          </p>
          <ol>
            <li>{t('verify')}</li>
            <li>{t('bringBack')}</li>
            {!ended && <li>{t('goesOn')}</li>}
          </ol>
        </>
      )}
    </Note>
  );
}
