import type { ConsultationFile } from '../api/preparation.ts';
import { Facts, Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { preparationTexts } from './texts.ts';

export function stateOf(file: ConsultationFile | null) {
  if (!file) return 'notBegun';
  if (file.publishedAt) return 'published';
  if (file.closedAt) return 'closed';
  return file.opensAt ? 'open' : 'preparing';
}

export function State({ file }: { file: ConsultationFile | null }) {
  const t = useTexts(preparationTexts);
  const { day, until, number } = useFormats();
  const state = stateOf(file);
  return (
    <Facts
      items={[
        [
          t('state'),
          <Tag key="state" tone={state === 'published' ? 'good' : state === 'closed' ? 'warn' : 'plain'}>
            {t(state)}
          </Tag>,
        ],
        [t('round'), file && number(file.round)],
        [t('period'), file?.opensAt && `${day(file.opensAt)} – ${until(file.closesAt ?? file.closedAt ?? '')}`],
        [t('comments'), file?.opensAt && number(file.comments)],
      ]}
    />
  );
}
