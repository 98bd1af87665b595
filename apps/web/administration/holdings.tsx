/** Who holds which role, ending it, and giving another. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { endOfBangkokDay } from '#libs/calendar/working-days.js';
import type { Holding } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { DateField, EmailField, LongTextField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom } from '../form/value.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import styles from '../work/work.module.css';
import { useToldOf } from './programme.tsx';
import { administrationTexts, peopleTexts } from './texts.ts';

type Tell = (words: string) => void;

interface Props {
  holdings: readonly Holding[];
  /** Null for those who may look alone. */
  tell: Tell | null;
}

export function Holdings({ holdings, tell }: Props) {
  const t = useTexts(peopleTexts);
  const titleOf = useTitle();
  const { day, until } = useFormats();
  const [ending, setEnding] = useState<Holding | null>(null);
  return (
    <>
      {ending && tell && <EndForm key={ending.id} holding={ending} tell={tell} onLeave={() => setEnding(null)} />}
      <ul className={styles.things}>
        {holdings.map((holding) => (
          <li key={holding.id} className={styles.line}>
            <span>
              <strong>
                <Verbatim>{holding.name}</Verbatim>
              </strong>{' '}
              · {titleOf(holding.title)}
              <span className={styles.soft} style={{ display: 'block' }}>
                {day(holding.fromAt)} – {holding.untilAt ? until(holding.untilAt) : t('open')}
              </span>
            </span>
            {tell && (
              <Button variant="default" onClick={() => setEnding(holding)}>
                {t('end')}{' '}
                <span className="hidden">
                  <Verbatim>{holding.name}</Verbatim>
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function EndForm({ holding, tell, onLeave }: { holding: Holding; tell: Tell; onLeave: () => void }) {
  const t = useTexts(peopleTexts);
  const say = useTexts(administrationTexts);
  const told = useToldOf();
  const form = useForm({ endReason: '' }, `end holding ${holding.id}`);
  const command = useCommand(
    (body: Schemas['PlainProposal'], header) =>
      read(api.POST('/holdings/{id}/ends', { params: { path: { id: holding.id }, header }, body })),
    {
      changes: [['holdings'], ['changes']],
      onDone: ({ status }) => {
        form.clear();
        onLeave();
        tell(told(status));
      },
    },
  );
  return (
    <section aria-labelledby="ending">
      <h3 id="ending">
        <Verbatim>{t('endOf', { name: holding.name })}</Verbatim>
      </h3>
      <Form
        form={form}
        command={command}
        input={() => ({ reason: form.values.endReason.trim(), effectiveAt: null })}
        send={t('end')}
        fieldAt={() => 'endReason'}
        beside={
          <Button variant="default" size="md" onClick={onLeave}>
            {t('cancel')}
          </Button>
        }
      >
        <LongTextField name="endReason" label={say('reason')} required most={REASON_CHARS_MAX} rows={3} />
      </Form>
    </section>
  );
}

interface GrantProps {
  programmeId: string;
  roles: readonly { value: string; label: string }[];
  tell: Tell;
}

export function GrantForm({ programmeId, roles, tell }: GrantProps) {
  const t = useTexts(peopleTexts);
  const say = useTexts(administrationTexts);
  const told = useToldOf();
  const form = useForm({ email: '', role: '', until: '', reason: '' }, `grant ${programmeId}`);
  const command = useCommand(
    (body: Schemas['NewHolding'], header) =>
      read(api.POST('/programmes/{id}/holdings', { params: { path: { id: programmeId }, header }, body })),
    {
      changes: [['holdings'], ['changes']],
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const { email, role, until, reason } = form.values;
  const input = (): Schemas['NewHolding'] => ({
    email: email.trim(),
    role,
    reason: reason.trim(),
    untilAt: until.trim() === '' ? null : endOfBangkokDay(dayFrom(until)),
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('grant')}
      fieldAt={(at) => at.replace('untilAt', 'until')}
    >
      <EmailField name="email" label={t('email')} required autoComplete="off" />
      <SelectField name="role" label={t('role')} required choices={roles} />
      <DateField name="until" label={t('untilDay')} />
      <LongTextField name="reason" label={say('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}
