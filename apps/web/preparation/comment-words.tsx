import type { Comment } from '../api/preparation.ts';
import { Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { summaryTexts } from './texts.ts';

const stances = ['support', 'oppose', 'amend', 'other'] as const;

export function CommentWords({ comment: { name, stance, body, at } }: { comment: Comment }) {
  const t = useTexts(summaryTexts);
  const { instant } = useFormats();
  const known = stances.find((one) => one === stance) ?? 'other';
  const tones = { support: 'good', oppose: 'bad', amend: 'warn', other: 'plain' } as const;
  return (
    <>
      <p>
        <Tag tone={tones[known]}>{t(known)}</Tag> {name ? <Verbatim>{name}</Verbatim> : t('anonymous')} · {instant(at)}
      </p>
      <Prose>{body}</Prose>
    </>
  );
}
