/** Who was told, when, and what shows it: the proof that s.14 and s.15 want. */
import { REFERENCE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { ConsultationFile } from '../api/preparation.ts';
import { DateField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { instantFrom } from '../form/value.ts';
import { Foldable } from '../layout/foldable.tsx';
import { Empty, TableFrame } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import styles from './preparation.module.css';
import { preparationTexts } from './texts.ts';

type Stakeholder = ConsultationFile['stakeholders'][number];

export function Told({ caseId, file: { stakeholders } }: { caseId: string; file: ConsultationFile }) {
  const t = useTexts(preparationTexts);
  const { instant } = useFormats();
  const { note, tell } = useDone();
  const untold = stakeholders.filter(({ toldAt }) => toldAt === null);
  if (stakeholders.length === 0) return <Empty>{t('nobody')}</Empty>;
  return (
    <>
      {note}
      <TableFrame label={t('told')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('proof')}</th>
            </tr>
          </thead>
          <tbody>
            {stakeholders.map(({ id, name, email, toldAt, proof }) => (
              <tr key={id}>
                <th scope="row">
                  <Verbatim>{name}</Verbatim>
                  {email && <div className={styles.soft}>{email}</div>}
                </th>
                <td data-label={t('proof')}>
                  {toldAt ? t('toldAt', { at: instant(toldAt) }) : t(email ? 'notTold' : 'noAddress')}
                  {proof && (
                    <div className={styles.soft}>
                      <Verbatim>{proof}</Verbatim>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {untold.length > 0 && (
        <Foldable title={t('tellOtherwise')}>
          <Telling
            caseId={caseId}
            untold={untold}
            onDone={(id) => tell(t('tellSaved', { name: stakeholders.find((other) => other.id === id)?.name ?? '' }))}
          />
        </Foldable>
      )}
    </>
  );
}

interface TellingProps {
  caseId: string;
  untold: readonly Stakeholder[];
  onDone: (id: string) => void;
}

/** Of those whom no letter of ours has reached. */
function Telling({ caseId, untold, onDone }: TellingProps) {
  const t = useTexts(preparationTexts);
  const form = useForm({ who: '', day: '', proof: '' }, `telling ${caseId}`);
  const { who, day, proof } = form.values;
  const command = useCommand(
    ({ id: stakeholder, ...body }: Schemas['StakeholderTold'] & { id: string }, header) =>
      read(
        api.PUT('/cases/{id}/consultation/stakeholders/{stakeholder}/telling', {
          params: { path: { id: caseId, stakeholder }, header },
          body,
        }),
      ),
    {
      changes: [['case', caseId, 'consultation']],
      onDone: () => {
        onDone(who);
        form.clear();
      },
    },
  );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ id: who, toldAt: instantFrom(day), proof: proof.trim() })}
      send={t('tellSave')}
      scope="telling"
      fieldAt={(at) => (at === 'toldAt' ? 'day' : at)}
    >
      <p>{t('tellLead')}</p>
      <SelectField
        name="who"
        label={t('tellWhom')}
        required
        choices={untold.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="day" label={t('tellDay')} required />
      <TextField name="proof" label={t('tellProof')} hint={t('tellProofHint')} required most={REFERENCE_CHARS_MAX} />
    </Form>
  );
}
