/** One letter among those that a person was sent: what it tells of, what became of it, and where that can be seen. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Letter } from '../api/account.ts';
import { messageTexts, noticeStateTexts } from '../case/texts.ts';
import { Card, Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts } from '../texts/language.tsx';
import { fill, type Texts } from '../texts/text.ts';
import { lettersTexts, letterTexts } from './texts.ts';

const subjects: Texts = { ...messageTexts, ...letterTexts };
const states: Texts = noticeStateTexts;

export function LetterCard({ letter, onRead }: { letter: Letter; onRead: () => void }) {
  const t = useTexts(lettersTexts);
  const lang = useLang();
  const { instant } = useFormats();
  const say = (texts: Texts, key: string) => (texts[key] ? fill(texts[key], lang) : key);
  const subject = say(subjects, letter.message);
  const isNew = letter.readAt === null;
  return (
    <Card>
      <p style={{ margin: 0 }}>
        {isNew && <Tag tone="good">{t('isNew')}</Tag>}{' '}
        <time dateTime={letter.sentAt ?? letter.at}>{instant(letter.sentAt ?? letter.at)}</time>{' '}
        <Tag tone={letter.state === 'FAILED' ? 'bad' : 'plain'}>{say(states, letter.state)}</Tag>
      </p>
      <p style={{ margin: '0.15rem 0' }}>{isNew ? <strong>{subject}</strong> : subject}</p>
      <p style={{ margin: 0 }}>
        {t('sentTo', { address: letter.address })} <Words letter={letter} /> <Where letter={letter} />
      </p>
      {isNew && (
        <p style={{ margin: '0.35rem 0 0' }} className="no-print">
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('readThis', { letter: `${subject} ${letter.reference ?? ''}`.trim() })}
            onClick={onRead}
          >
            {t('read')}
          </Button>
        </p>
      )}
    </Card>
  );
}

const apart = { marginInlineEnd: '1rem' };

/** Its words, where they can be read again. */
function Words({ letter: { id, caseId, readable } }: { letter: Letter }) {
  const t = useTexts(lettersTexts);
  if (caseId)
    return (
      <Link from="/$lang" to="/$lang/cases/$id/letters/$notice" params={{ id: caseId, notice: id }} style={apart}>
        {t('toWords')}
      </Link>
    );
  if (!readable) return null;
  return (
    <Link from="/$lang" to="/$lang/account/letters/$notice" params={{ notice: id }} style={apart}>
      {t('toWords')}
    </Link>
  );
}

/** Where what the letter tells of can be seen. */
function Where({ letter: { caseId, reference, about } }: { letter: Letter }) {
  const t = useTexts(lettersTexts);
  if (caseId)
    return (
      <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
        {t('toCase', { reference: reference ?? '' })}
      </Link>
    );
  if (about === 'privacy')
    return (
      <Link from="/$lang" to="/$lang/account/privacy">
        {t('toPrivacy')}
      </Link>
    );
  if (about === 'account')
    return (
      <Link from="/$lang" to="/$lang/account/security">
        {t('toSecurity')}
      </Link>
    );
  if (about === 'meeting')
    return (
      <Link from="/$lang" to="/$lang/inbox">
        {t('toMeetings')}
      </Link>
    );
  if (about === 'join' || about === 'change')
    return (
      <Link from="/$lang" to="/$lang/organisation">
        {t('toOrganisation')}
      </Link>
    );
  return null;
}
