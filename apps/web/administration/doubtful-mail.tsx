/** Letters of which nobody knows whether they arrived: a person decides, and it is not sent twice in silence. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Operations } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { messageTexts, noticeStateTexts } from '../case/texts.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Empty, Tag } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import styles from '../work/work.module.css';
import { operationsTexts } from './texts.ts';

type Letter = Operations['doubtfulMail'][number];

export function DoubtfulMail({ letters }: { letters: readonly Letter[] }) {
  const t = useTexts(operationsTexts);
  const { note, tell } = useDone();
  return (
    <>
      {note}
      {letters.length === 0 && <Empty>{t('noDoubtful')}</Empty>}
      <ul className={styles.things}>
        {letters.map((letter) => (
          <li key={letter.id}>
            <LetterWords letter={letter} tell={tell} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LetterWords({ letter, tell }: { letter: Letter; tell: (words: string) => void }) {
  const t = useTexts(operationsTexts);
  const message = useTexts(messageTexts);
  const state = useTexts(noticeStateTexts);
  const command = useCommand(
    (body: Schemas['NewResolution'], header) =>
      read(api.POST('/notices/{id}/resolutions', { params: { path: { id: letter.id }, header }, body })),
    { changes: [['operations']], onDone: () => tell(t('resolved')) },
  );
  const named = letter.message in messageTexts ? message(letter.message as keyof typeof messageTexts) : letter.message;
  const stands = letter.state in noticeStateTexts ? state(letter.state as keyof typeof noticeStateTexts) : letter.state;
  return (
    <>
      <p style={{ margin: 0 }}>
        <strong>{named}</strong> <Tag tone="warn">{stands}</Tag>{' '}
        {letter.caseId && (
          <Link from="/$lang" to="/$lang/cases/$id" params={{ id: letter.caseId }}>
            {t('openCase')}
          </Link>
        )}
      </p>
      {letter.error && (
        <p className={styles.soft} lang="en">
          {letter.error}
        </p>
      )}
      {command.error && <Refusal error={command.error} />}
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', margin: '0.35rem 0 0' }}>
        {(['arrived', 'send_again'] as const).map((resolution) => (
          <Button
            key={resolution}
            variant="default"
            loading={command.isPending}
            onClick={() => command.mutate({ resolution })}
          >
            {t(resolution === 'arrived' ? 'arrived' : 'sendAgain')}
          </Button>
        ))}
      </p>
    </>
  );
}
