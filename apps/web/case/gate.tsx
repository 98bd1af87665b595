/** What must be there before the case can go on: supplied with what shows it, or waived with a reason and a citation. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { CaseView } from '../api/cases.ts';
import { LongTextField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Section, Tag } from '../layout/page.tsx';
import { useTexts, useTitle } from '../texts/language.tsx';
import { gateTexts } from './texts.ts';
import styles from './gate.module.css';

const tones = { missing: 'warn', supplied: 'good', waived: 'plain' } as const;

export function Gate({ theCase: { caseId, gate, possible } }: { theCase: CaseView }) {
  const t = useTexts(gateTexts);
  const titleOf = useTitle();
  if (gate.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles.items}>
        {gate.map(({ item, title, status }) => (
          <li key={item}>
            {titleOf(title)} <Tag tone={tones[status]}>{t(status)}</Tag>
            {possible.supply.includes(item) && (
              <details>
                <summary>{t('supply')}</summary>
                <Supply caseId={caseId} item={item} />
              </details>
            )}
            {possible.waive.includes(item) && (
              <details>
                <summary>{t('waive')}</summary>
                <Waive caseId={caseId} item={item} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Item {
  caseId: string;
  item: string;
}

function Supply({ caseId, item }: Item) {
  const t = useTexts(gateTexts);
  const name = `ref-${item}`;
  const form = useForm({ [name]: '' }, `gate ${caseId} ${item}`);
  const command = useCommand(
    (body: Schemas['NewSupply'], header) =>
      read(api.POST('/cases/{id}/gate/{item}', { params: { path: { id: caseId, item }, header }, body })),
    { changes: [['case', caseId]], onDone: form.clear },
  );
  const input = () => ({ ref: (form.values[name] ?? '').trim() });
  return (
    <Form form={form} command={command} input={input} send={t('sendSupply')} fieldAt={() => name}>
      <TextField name={name} label={t('ref')} hint={t('refHint')} required most={TEXT_CHARS_MAX} />
    </Form>
  );
}

function Waive({ caseId, item }: Item) {
  const t = useTexts(gateTexts);
  const [reasons, citation] = [`reasons-${item}`, `citation-${item}`];
  const form = useForm({ [reasons]: '', [citation]: '' }, `waiver ${caseId} ${item}`);
  const command = useCommand(
    (body: Schemas['NewWaiver'], header) =>
      read(api.POST('/cases/{id}/waivers', { params: { path: { id: caseId }, header }, body })),
    { changes: [['case', caseId]], onDone: form.clear },
  );
  const input = (): Schemas['NewWaiver'] => ({
    item,
    texts: [
      { kind: 'reasons', body: form.values[reasons] ?? '' },
      { kind: 'citation', body: form.values[citation] ?? '' },
    ],
  });
  return (
    <Form form={form} command={command} input={input} send={t('sendWaive')}>
      <LongTextField name={reasons} label={t('reasons')} required most={TEXT_CHARS_MAX} rows={3} />
      <TextField name={citation} label={t('citation')} hint={t('citationHint')} required most={TEXT_CHARS_MAX} />
    </Form>
  );
}
