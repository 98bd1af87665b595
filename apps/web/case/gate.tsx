/** What must be there before a stage lets go: brought as a file, named where it lies, or waived with a reason. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { FilePlace } from '../api/files.ts';
import { FileField } from '../form/file-field.tsx';
import { LongTextField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Tag } from '../layout/page.tsx';
import { useTexts, useTitle } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { useDone } from '../work/done.tsx';
import { usePlace } from './place.ts';
import { gateTexts } from './texts.ts';
import styles from '../work/work.module.css';

const tones = { missing: 'warn', supplied: 'good', waived: 'plain' } as const;

export function Gate({ theCase }: { theCase: CaseView }) {
  const { caseId, gate, possible } = theCase;
  const t = useTexts(gateTexts);
  const titleOf = useTitle();
  const { note, tell } = useDone();
  const place = usePlace(theCase);
  const waits = gate.some(({ status }) => status === 'missing');
  return (
    <>
      {note}
      <ul className={styles.things}>
        {gate.map(({ item, title, status }) => {
          const props = { caseId, item, title: titleOf(title), tell, place };
          return (
            <li key={item}>
              <h3>
                {titleOf(title)} <Tag tone={tones[status]}>{t(status)}</Tag>
              </h3>
              <div className={styles.choices}>
                {possible.supply.includes(item) && (
                  <>
                    <Foldable title={t('bringFile')} of={props.title}>
                      <BringFile {...props} />
                    </Foldable>
                    <Foldable title={t('nameShelf')} of={props.title}>
                      <NameShelf {...props} />
                    </Foldable>
                  </>
                )}
                {possible.waive.includes(item) && (
                  <Foldable title={t('waive')} of={props.title}>
                    <Waive {...props} />
                  </Foldable>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {waits && possible.supply.length === 0 && <p className={styles.soft}>{t('notYours')}</p>}
    </>
  );
}

interface Props {
  caseId: string;
  item: string;
  title: string;
  tell: (words: string) => void;
  place: FilePlace;
}

const changed = (caseId: string) => [['case', caseId], ['cases']];

const supply = (caseId: string, item: string, ref: string, header: { 'Idempotency-Key': string }) =>
  read(api.POST('/cases/{id}/gate/{item}', { params: { path: { id: caseId, item }, header }, body: { ref } }));

/** The file lies with the case, and the gate names it by its hash: what was seen is what is there. */
function BringFile({ caseId, item, title, tell, place }: Props) {
  const t = useTexts(gateTexts);
  const form = useForm({ file: '' });
  const command = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => tell(t('suppliedDone', { item: title })),
  });
  return (
    <Form form={form} command={command} input={() => form.values.file} send={t('record')} scope={`file-${item}`}>
      <FileField name="file" label={t('file')} place={place} as="sha256" required />
    </Form>
  );
}

function NameShelf({ caseId, item, title, tell }: Props) {
  const t = useTexts(gateTexts);
  const form = useForm({ ref: '' }, `supply ${caseId} ${item}`);
  const command = useCommand((ref: string, header) => supply(caseId, item, ref, header), {
    changes: changed(caseId),
    onDone: () => {
      form.clear();
      tell(t('suppliedDone', { item: title }));
    },
  });
  return (
    <Form form={form} command={command} input={() => form.values.ref.trim()} send={t('record')} scope={`shelf-${item}`}>
      <TextField name="ref" label={t('shelf')} required most={2_000} />
    </Form>
  );
}

function Waive({ caseId, item, title, tell }: Props) {
  const t = useTexts(gateTexts);
  const form = useForm({ reason: '', citation: '' }, `waive ${caseId} ${item}`);
  const command = useCommand(
    (body: Schemas['NewWaiver'], header) =>
      read(api.POST('/cases/{id}/waivers', { params: { path: { id: caseId }, header }, body })),
    {
      changes: changed(caseId),
      onDone: () => {
        form.clear();
        tell(t('waivedDone', { item: title }));
      },
    },
  );
  const input = (): Schemas['NewWaiver'] => ({
    item,
    texts: [
      { kind: 'reasons', body: form.values.reason },
      { kind: 'citation', body: form.values.citation },
    ],
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('waive')}
      scope={`waive-${item}`}
      fieldAt={(at) => (at.startsWith('texts.1') ? 'citation' : 'reason')}
    >
      <LongTextField name="reason" label={t('reason')} hint={t('reasonHint')} required most={TEXT_CHARS_MAX} rows={3} />
      <TextField name="citation" label={t('citation')} required most={2_000} />
    </Form>
  );
}
