/** Paper applications that an officer entered for the organisation: theirs, or not. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { filingsQuery } from '../api/organisations.ts';
import { ChoiceField, LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Card, Cards, Section, Tag } from '../layout/page.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { detailTexts } from './texts.ts';

export function Filings({ organisationId, leads }: { organisationId: string; leads: boolean }) {
  const t = useTexts(detailTexts);
  const { items } = useSuspenseQuery(filingsQuery).data;
  const ours = items.filter((filing) => filing.organisationId === organisationId);
  if (ours.length === 0) return null;
  return (
    <Section title={t('filings')}>
      <p>{t('filingsLead')}</p>
      <Cards>
        {ours.map((filing) => (
          <Card key={filing.caseId}>
            <p>
              {filing.reference}{' '}
              <Link from="/$lang" to="/$lang/cases/$id" params={{ id: filing.caseId }}>
                <Verbatim>{filing.title}</Verbatim>
              </Link>
            </p>
            {filing.answer && (
              <Tag tone={filing.answer === 'confirmed' ? 'good' : 'plain'}>
                {t(filing.answer === 'confirmed' ? 'filingConfirmed' : 'filingDisowned')}
              </Tag>
            )}
            {!filing.answer && leads && <Answer caseId={filing.caseId} />}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}

function Answer({ caseId }: { caseId: string }) {
  const t = useTexts(detailTexts);
  const form = useForm({ answer: '', reason: '' }, `filing ${caseId}`);
  const command = useCommand(
    (body: Schemas['FilingAnswer'], header) =>
      read(api.POST('/assisted-filings/{id}/answers', { params: { path: { id: caseId }, header }, body })),
    { changes: [filingsQuery.queryKey, ['case', caseId], ['cases'], ['inbox']], onDone: form.clear },
  );
  const input = (): Schemas['FilingAnswer'] => ({
    answer: form.values.answer === 'confirmed' ? 'confirmed' : 'disowned',
    reason: form.values.reason.trim(),
  });
  return (
    <Form scope={caseId} form={form} command={command} input={input} send={t('answer')}>
      <ChoiceField
        name="answer"
        label={t('isOurs')}
        required
        choices={[
          { value: 'confirmed', label: t('ours') },
          { value: 'disowned', label: t('notOurs') },
        ]}
      />
      <LongTextField name="reason" label={t('why')} required rows={2} most={REASON_CHARS_MAX} />
    </Form>
  );
}
