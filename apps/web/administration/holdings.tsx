/** Who holds which role, ending it, and giving another. */
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { provinceOf, provincesIn } from '#libs/contracts/provinces.js';
import { endOfBangkokDay } from '#libs/calendar/working-days.js';
import { managedCallsQuery, type Holding } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { workstreamsQuery } from '../api/funds.ts';
import { DateField, EmailField, LongTextField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom } from '../form/value.ts';
import { Foldable } from '../layout/foldable.tsx';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts, useTitle, Verbatim } from '../texts/language.tsx';
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
  const reachOf = useReach();
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
              {reachOf(holding) && (
                <span style={{ display: 'block' }}>
                  <Verbatim>{t('only', { part: reachOf(holding) })}</Verbatim>
                </span>
              )}
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

/** The parts of the programme that a role keeps to, in words; empty for all of it. */
function useReach(): (holding: Holding) => string {
  const titleOf = useTitle();
  const lang = useLang();
  return ({ workstreamTitle, callTitle, province }) => {
    const parts = [
      workstreamTitle && titleOf(workstreamTitle),
      callTitle && titleOf(callTitle),
      province && (provinceOf(province)?.[lang] ?? province),
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };
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
  const form = useForm(
    { email: '', role: '', workstream: '', call: '', province: '', until: '', reason: '' },
    `grant ${programmeId}`,
  );
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
  const { email, role, workstream, call, province, until, reason } = form.values;
  const input = (): Schemas['NewHolding'] => ({
    email: email.trim(),
    role,
    workstreamId: workstream || null,
    callId: call || null,
    province: province || null,
    reason: reason.trim(),
    untilAt: until.trim() === '' ? null : endOfBangkokDay(dayFrom(until)),
  });
  return (
    <Form form={form} command={command} input={input} send={t('grant')} fieldAt={(at) => at.replace(/(At|Id)$/, '')}>
      <EmailField name="email" label={t('email')} required autoComplete="off" />
      <SelectField name="role" label={t('role')} required choices={roles} />
      <Foldable title={t('narrow')} open={Boolean(workstream || call || province)}>
        <Parts programmeId={programmeId} />
      </Foldable>
      <DateField name="until" label={t('untilDay')} />
      <LongTextField name="reason" label={say('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}

/** What a role can be kept to. */
function Parts({ programmeId }: { programmeId: string }) {
  const t = useTexts(peopleTexts);
  const titleOf = useTitle();
  const lang = useLang();
  const workstreams = useSuspenseQuery(workstreamsQuery(programmeId)).data.items;
  const calls = useSuspenseQuery(managedCallsQuery(programmeId)).data.items;
  const titled = ({ id, title }: { id: string; title: { th: string; en: string } }) => ({
    value: id,
    label: titleOf(title),
  });
  return (
    <>
      <SelectField name="workstream" label={t('workstream')} choices={workstreams.map(titled)} />
      <SelectField name="call" label={t('call')} choices={calls.map(titled)} />
      <SelectField
        name="province"
        label={t('province')}
        choices={provincesIn(lang).map((province) => ({ value: province.code, label: province[lang] }))}
      />
    </>
  );
}
