/** Comments grouped into issues, each with both sides' views, what became of it, and why. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DRAFT_LAW_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { Comment, ConsultationFile } from '../api/preparation.ts';
import { ChoiceField, LongTextField, SelectField, TextField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Empty } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { CommentWords } from './comment-words.tsx';
import { membersOf, placeOf } from './grouping.ts';
import { summaryTexts } from './texts.ts';
import styles from './preparation.module.css';

type Summary = Schemas['ConsultationSummary'];

const rowsIn = (values: Values) =>
  [...new Set(Object.keys(values).flatMap((name) => /^issue\.(\d+)\./.exec(name)?.[1] ?? []))].map(Number);

function typedFrom({ result, revised, issues }: ConsultationFile): Values {
  const typed = issues.flatMap(({ title, supporting, opposing, disposition, reason, comments }, row) => [
    [`issue.${row}.title`, title],
    [`issue.${row}.supporting`, supporting],
    [`issue.${row}.opposing`, opposing],
    [`issue.${row}.disposition`, disposition ?? ''],
    [`issue.${row}.reason`, reason ?? ''],
    ...comments.map((id) => [placeOf(id), String(row)]),
  ]);
  return { result: result ?? '', revised, ...Object.fromEntries(typed) };
}

interface Props {
  caseId: string;
  file: ConsultationFile;
  comments: readonly Comment[];
}

export function SummaryForm({ caseId, file, comments }: Props) {
  const t = useTexts(summaryTexts);
  const { note, tell } = useDone();
  const [first] = useState(() => typedFrom(file));
  const form = useForm<Values>(first, `summary ${file.id}`);
  const [removed, setRemoved] = useState<readonly number[]>([]);
  const rows = rowsIn(form.values).filter((row) => !removed.includes(row));
  const command = useCommand(
    (body: Summary, header) =>
      read(api.PUT('/cases/{id}/consultation/summary', { params: { path: { id: caseId }, header }, body })),
    { changes: [['case', caseId]], onDone: () => tell(t('saved')) },
  );
  const of = (name: string) => form.values[name] ?? '';
  const input = (): Summary => ({
    result: of('result'),
    revised: of('revised'),
    issues: rows.map((row) => ({
      title: of(`issue.${row}.title`),
      supporting: of(`issue.${row}.supporting`),
      opposing: of(`issue.${row}.opposing`),
      disposition: of(`issue.${row}.disposition`) === 'changed' ? 'changed' : 'kept',
      reason: of(`issue.${row}.reason`),
      comments: membersOf(row, form.values),
    })),
  });
  const add = () => {
    const row = Math.max(-1, ...rowsIn(form.values)) + 1;
    form.set(`issue.${row}.title`, '');
    requestAnimationFrame(() => document.getElementById(`field-issue.${row}.title`)?.focus());
  };
  const choices = rows.map((row, at) => ({
    value: String(row),
    label: `${t('issue', { count: at + 1 })} ${of(`issue.${row}.title`)}`.trim(),
  }));
  const grouped = rows.flatMap((row) => membersOf(row, form.values)).length;
  return (
    <>
      {note}
      <Form
        form={form}
        command={command}
        input={input}
        send={t('save')}
        fieldAt={(at) => at.replace(/^issues\.(\d+)/, (_, place: string) => `issue.${rows[Number(place)]}`)}
      >
        <LongTextField
          name="result"
          label={t('result')}
          hint={t('resultHint')}
          required
          most={TEXT_CHARS_MAX}
          rows={6}
        />
        <h2 className={styles.heading}>{t('issues')}</h2>
        {rows.map((row, at) => (
          <fieldset key={row} className={styles.row}>
            <legend>{t('issue', { count: at + 1 })}</legend>
            <TextField name={`issue.${row}.title`} label={t('issueTitle')} required most={TITLE_CHARS_MAX} />
            <LongTextField name={`issue.${row}.supporting`} label={t('supporting')} most={TEXT_CHARS_MAX} rows={3} />
            <LongTextField name={`issue.${row}.opposing`} label={t('opposing')} most={TEXT_CHARS_MAX} rows={3} />
            <ChoiceField
              name={`issue.${row}.disposition`}
              label={t('disposition')}
              required
              choices={[
                { value: 'changed', label: t('changed') },
                { value: 'kept', label: t('kept') },
              ]}
            />
            <LongTextField name={`issue.${row}.reason`} label={t('reason')} required most={TEXT_CHARS_MAX} rows={3} />
            <div>
              <Button variant="default" onClick={() => setRemoved([...removed, row])}>
                {t('removeIssue')} <span className="hidden">{at + 1}</span>
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button variant="default" onClick={add}>
            {t('addIssue')}
          </Button>
        </div>
        <LongTextField
          name="revised"
          label={t('revised')}
          hint={t('revisedHint')}
          required={rows.some((row) => of(`issue.${row}.disposition`) === 'changed')}
          most={DRAFT_LAW_CHARS_MAX}
          rows={6}
        />
        <h2 className={styles.heading}>{t('comments')}</h2>
        {comments.length === 0 ? (
          <Empty>{t('noComments')}</Empty>
        ) : (
          <p role="status">{t('grouped', { count: grouped, all: file.comments })}</p>
        )}
        <ul className={styles.comments}>
          {comments.map((comment, at) => (
            <li key={comment.id}>
              <CommentWords comment={comment} />
              {rows.length > 0 && (
                <SelectField name={placeOf(comment.id)} label={`${t('belongs')} (${at + 1})`} choices={choices} inRow />
              )}
            </li>
          ))}
        </ul>
      </Form>
    </>
  );
}
