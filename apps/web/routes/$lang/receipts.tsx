import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { toArabicDigits } from '#libs/calendar/buddhist-era.js';
import { api, read, type Schemas } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { TextInput } from '../../form/inputs.tsx';
import { issueAnchor, resultAnchor } from '../../consultations/anchors.ts';
import { Facts, Note, Page } from '../../layout/page.tsx';
import { receiptTexts } from '../../receipts/texts.ts';
import { useFormats } from '../../texts/formats.ts';
import { useTexts, Verbatim } from '../../texts/language.tsx';

const shape = /^[\w-]{8,32}$/;
/** From a letter or a screen: Thai digits, and the dashes that word processors make of hyphens, say the same. */
const copied = (receipt: string) =>
  toArabicDigits(receipt)
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/** Null where there is no such receipt: that is an answer, too. */
const receiptQuery = (receipt: string) =>
  queryOptions({
    queryKey: ['receipt', receipt],
    queryFn: () =>
      read(api.GET('/receipts/{receipt}', { params: { path: { receipt } } })).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.code === 'not_found') return null;
        throw error;
      }),
  });

export const Route = createFileRoute('/$lang/receipts')({
  validateSearch: ({ receipt }: { receipt?: unknown }) => {
    // The router reads digits alone as a number.
    const asked = typeof receipt === 'string' || typeof receipt === 'number' ? copied(String(receipt)) : '';
    return asked ? { receipt: asked } : {};
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps: { receipt } }) =>
    receipt && shape.test(receipt) ? queries.ensureQueryData(receiptQuery(receipt)) : null,
  component: ReceiptsPage,
});

function ReceiptsPage() {
  const t = useTexts(receiptTexts);
  const { receipt } = Route.useSearch();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Ask />
      {receipt && shape.test(receipt) && <Answer receipt={receipt} />}
    </Page>
  );
}

/** A form of the browser's own: it works without JavaScript, and its answer has an address. */
function Ask() {
  const t = useTexts(receiptTexts);
  const navigate = useNavigate({ from: '/$lang/receipts' });
  const { receipt = '' } = Route.useSearch();
  const [value, setValue] = useState(receipt);
  const [wrong, setWrong] = useState(receipt !== '' && !shape.test(receipt));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = copied(value);
    setWrong(!shape.test(asked));
    if (shape.test(asked)) void navigate({ search: { receipt: asked } });
  };
  return (
    <form method="get" onSubmit={submit} style={{ display: 'grid', gap: '1rem', maxWidth: '26rem' }}>
      <TextInput
        name="receipt"
        label={t('receipt')}
        value={value}
        error={wrong && t('wrong')}
        autoComplete="off"
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <div>
        <Button size="md" type="submit">
          {t('check')}
        </Button>
      </div>
    </form>
  );
}

function Answer({ receipt }: { receipt: string }) {
  const t = useTexts(receiptTexts);
  const { data: found } = useSuspenseQuery(receiptQuery(receipt));
  if (!found)
    return (
      <Note tone="warn" live>
        {t('unknown')}
      </Note>
    );
  return <Found found={found} />;
}

function Found({ found }: { found: Schemas['CheckedReceipt'] }) {
  const t = useTexts(receiptTexts);
  const { instant } = useFormats();
  const { consultation, at, hash, merkleRoot, sealed } = found;
  return (
    <Note tone={sealed === false ? 'bad' : 'good'} title={sealed === false ? t('broken') : t('found')} live>
      {sealed !== false && <p>{t(sealed ? 'sealed' : 'open')}</p>}
      <Facts
        items={[
          [
            t('about'),
            <Link key="about" from="/$lang" to="/$lang/consultations/$id" params={{ id: consultation.id }}>
              <Verbatim>{consultation.title}</Verbatim>
            </Link>,
          ],
          [t('answer'), <AnswerTo key="answer" found={found} />],
          [t('at'), instant(at)],
          [t('hash'), <code key="hash">{hash}</code>],
          [t('root'), merkleRoot && <code key="root">{merkleRoot}</code>],
        ]}
      />
    </Note>
  );
}

/** Where the comment was answered; before that, what happens to it next. */
function AnswerTo({ found: { consultation, issue } }: { found: Schemas['CheckedReceipt'] }) {
  const t = useTexts(receiptTexts);
  if (!consultation.publishedAt) return t(consultation.closedAt ? 'answerAhead' : 'answerAfterClosing');
  return (
    <>
      {!issue && <>{t('noIssue')} </>}
      <Link
        from="/$lang"
        to="/$lang/consultations/$id"
        params={{ id: consultation.id }}
        hash={issue ? issueAnchor(issue.ordinal) : resultAnchor}
      >
        {issue ? (
          <>
            {t('toIssue', { ordinal: issue.ordinal })} <Verbatim>{issue.title}</Verbatim>
          </>
        ) : (
          t('toResult')
        )}
      </Link>
    </>
  );
}
