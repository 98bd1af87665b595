/** Before a decision is recorded: the letters that it would send, word for word. */
import { Button } from '@mantine/core';
import { api, read, type Schemas } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { Note } from '../../layout/page.tsx';
import { Refusal } from '../../layout/refusal.tsx';
import { useTexts, Verbatim } from '../../texts/language.tsx';
import { Letter } from '../letter.tsx';
import { choiceTexts } from './texts.ts';

interface Props {
  caseId: string;
  /** Null while the form is not filled in right: its fields then say what is wrong. */
  answer: () => Schemas['NewAnswer'] | null;
}

export function Rehearsal({ caseId, answer }: Props) {
  const t = useTexts(choiceTexts);
  const command = useCommand((body: Schemas['NewAnswer'], header) =>
    read(api.POST('/cases/{id}/answers/rehearsals', { params: { path: { id: caseId }, header }, body })),
  );
  const look = () => {
    const body = answer();
    if (body) command.mutate(body);
  };
  return (
    <div>
      <Button variant="default" onClick={look} loading={command.isPending && !command.isPaused}>
        {t('rehearse')}
      </Button>
      {command.error && <Refusal error={command.error} />}
      {command.data && <Letters letters={command.data.letters} />}
    </div>
  );
}

function Letters({ letters }: Schemas['Rehearsal']) {
  const t = useTexts(choiceTexts);
  if (letters.length === 0) return <Note live>{t('noLetters')}</Note>;
  return (
    <>
      <Note title={t('letters', { count: letters.length })} live>
        <ul>
          {letters.map(({ message, address, subject }) => (
            <li key={`${message} ${address}`}>
              <Verbatim>{subject}</Verbatim> → {address}
            </li>
          ))}
        </ul>
      </Note>
      {letters.map((letter) => (
        <Letter key={`${letter.message} ${letter.address}`} letter={letter} />
      ))}
    </>
  );
}
