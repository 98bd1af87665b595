/** A page with one letter, as it went to its reader. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Page } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts } from '../texts/language.tsx';
import { fill, type Texts } from '../texts/text.ts';
import { Letter } from './letter.tsx';
import { caseTexts, letterPageTexts, noticeStateTexts } from './texts.ts';

interface Props {
  letter: Schemas['NoticeWords'];
  /** What each kind of letter is called. */
  titles: Texts;
  /** Back to where it is listed. */
  back: ReactNode;
  /** What the reader has to know of its words. */
  lead?: string;
}

const states: Texts = noticeStateTexts;

export function LetterPage({ letter, titles, back, lead }: Props) {
  const t = useTexts(letterPageTexts);
  const say = useTexts(caseTexts);
  const lang = useLang();
  const { instant } = useFormats();
  const { message, state, address, sentAt, at } = letter;
  const title = titles[message];
  return (
    <Page
      above={<span className="no-print">{back}</span>}
      title={title ? fill(title, lang) : letter.subject}
      {...(lead && { lead })}
    >
      <p>
        {t(sentAt ? 'sent' : 'owed', { address, at: instant(sentAt ?? at) })}
        {state !== 'SENT' && states[state] && ` · ${fill(states[state], lang)}`}
      </p>
      <Letter letter={letter} />
      <p className="no-print" style={{ marginTop: '1rem' }}>
        <Button variant="default" onClick={() => print()}>
          {say('print')}
        </Button>
      </p>
    </Page>
  );
}
