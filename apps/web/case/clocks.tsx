/** The clocks of a case, and what the reader may do about them: extend, pause, let run again. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { caseClocksQuery, type CaseView } from '../api/cases.ts';
import { LongTextField, NumberField } from '../form/fields.tsx';
import { Form, Refusal, useForm } from '../form/form.tsx';
import { wholeNumberFrom } from '../form/value.ts';
import { Section } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { clockTexts } from './texts.ts';
import styles from './gate.module.css';

/** Nothing while no clock runs. */
export function Clocks({ theCase: { caseId, possible } }: { theCase: CaseView }) {
  const t = useTexts(clockTexts);
  const { instant, until } = useFormats();
  const running = useSuspenseQuery(caseClocksQuery(caseId)).data.items.filter(
    ({ firedAt, stoppedAt }) => firedAt === null && stoppedAt === null,
  );
  if (running.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles.items}>
        {running.map(({ id, startAt, dueAt, extendedDays, pausedAt, basis }) => {
          const extension = possible.extend.find(({ clock }) => clock === id);
          return (
            <li key={id}>
              {t('runs', { from: instant(startAt), due: until(dueAt) })}
              {extendedDays > 0 && ` · ${t('extended', { count: extendedDays })}`}
              {pausedAt && ` · ${t('paused', { at: instant(pausedAt) })}`} <code>{basis}</code>
              {extension && (
                <details>
                  <summary>{t('extend', { count: extension.atMostDays })}</summary>
                  <Extend caseId={caseId} clock={id} most={extension.atMostDays} />
                </details>
              )}
              {possible.pause.includes(id) && (
                <details>
                  <summary>{t('pause')}</summary>
                  <Pause caseId={caseId} clock={id} />
                </details>
              )}
              {possible.resume.includes(id) && <Resume caseId={caseId} clock={id} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface OneClock {
  caseId: string;
  clock: string;
}

const changes = (caseId: string) => [['case', caseId], ['inbox'], ['cases']];

function Extend({ caseId, clock, most }: OneClock & { most: number }) {
  const t = useTexts(clockTexts);
  const [days, reasons] = [`days-${clock}`, `extend-reasons-${clock}`];
  const form = useForm({ [days]: '', [reasons]: '' });
  const path = { id: caseId, clock };
  const command = useCommand(
    (body: Schemas['NewExtension'], header) =>
      read(api.POST('/cases/{id}/clocks/{clock}/extensions', { params: { path, header }, body })),
    { changes: changes(caseId), onDone: form.clear },
  );
  const input = (): Schemas['NewExtension'] => ({
    days: wholeNumberFrom(form.values[days] ?? '') ?? 0,
    texts: [{ kind: 'reasons', body: form.values[reasons] ?? '' }],
  });
  return (
    <Form form={form} command={command} input={input} send={t('sendExtend')}>
      <NumberField name={days} label={t('days')} required least={1} most={most} />
      <LongTextField name={reasons} label={t('reasons')} required most={TEXT_CHARS_MAX} rows={3} />
    </Form>
  );
}

function Pause({ caseId, clock }: OneClock) {
  const t = useTexts(clockTexts);
  const reasons = `pause-reasons-${clock}`;
  const form = useForm({ [reasons]: '' });
  const path = { id: caseId, clock };
  const command = useCommand(
    (body: Schemas['NewPause'], header) =>
      read(api.POST('/cases/{id}/clocks/{clock}/pauses', { params: { path, header }, body })),
    { changes: changes(caseId), onDone: form.clear },
  );
  const input = (): Schemas['NewPause'] => ({ texts: [{ kind: 'reasons', body: form.values[reasons] ?? '' }] });
  return (
    <Form form={form} command={command} input={input} send={t('sendPause')}>
      <LongTextField name={reasons} label={t('reasons')} required most={TEXT_CHARS_MAX} rows={3} />
    </Form>
  );
}

function Resume({ caseId, clock }: OneClock) {
  const t = useTexts(clockTexts);
  const path = { id: caseId, clock };
  const command = useCommand(
    (_: null, header) => read(api.DELETE('/cases/{id}/clocks/{clock}/pauses/current', { params: { path, header } })),
    { changes: changes(caseId) },
  );
  return (
    <p>
      {command.error && <Refusal error={command.error} />}
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate(null)}>
        {t('resume')}
      </Button>
    </p>
  );
}
