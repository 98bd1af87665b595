/** What was written and issued in a case: each by the code of its bytes, and once all have signed it, by whom and when. */
import type { Schemas } from '../../api/client.ts';
import { Section } from '../../layout/page.tsx';
import { useFormats } from '../../texts/formats.ts';
import { useTexts } from '../../texts/language.tsx';
import { documentTexts } from './texts.ts';

interface Props {
  caseId: string;
  documents: Schemas['Documents']['items'];
}

export function DocumentList({ caseId, documents }: Props) {
  const t = useTexts(documentTexts);
  const { day } = useFormats();
  return (
    <Section title={t('documents')}>
      <ul>
        {documents.map(({ id, kind, sha256, signedAt }) => (
          <li key={id}>
            <a href={`/cases/${caseId}/documents/${id}`} download>
              {t('download')} {kind === 'agreement' ? t('agreement') : kind}
            </a>{' '}
            <code>{sha256.slice(0, 16)}…</code>
            {signedAt && (
              <>
                {' · '}
                <a href={`/cases/${caseId}/documents/${id}/signatures`}>{t('signedOn', { day: day(signedAt) })}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
