/** One field, or several, for each thing that an outcome asks for. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { useQuery } from '@tanstack/react-query';
import { caseProcessQuery, type CaseView } from '../../api/cases.ts';
import { filesQuery } from '../../api/files.ts';
import { useUpload } from '../../api/upload.ts';
import { caseMoneyQuery } from '../../api/payments.ts';
import { FileField } from '../../form/file-field.tsx';
import { FileInput } from '../../form/upload.tsx';
import { FileList } from '../../layout/file-name.tsx';
import { AmountField, DateField, LongTextField, NumberField, TextField, TickField } from '../../form/fields.tsx';
import { Facts } from '../../layout/page.tsx';
import { useSession } from '../../session/session.ts';
import { useFormats } from '../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../texts/language.tsx';
import { PeriodField } from './period-field.tsx';
import { nameInWords } from '../name-in-words.ts';
import type { Need } from '../need.ts';
import { usePlace } from '../place.ts';
import { useIsParty } from '../where.tsx';
import { caseTexts } from '../texts.ts';
import { choiceTexts, needTexts } from './texts.ts';

interface Props {
  need: Need;
  theCase: CaseView;
  /** The length of a clock that the outcome asks for, and what is typed there. */
  period?: (NonNullable<CaseView['possible']['answers'][number]['period']> & { typed: string }) | null;
}

export function NeedFields({ need, theCase, period }: Props) {
  const t = useTexts(choiceTexts);
  const inCase = useTexts(caseTexts);
  const label = useNeedLabel(theCase.caseId);
  const field = { name: need.name, label: label(need.name), required: true };
  const most = useMost(need, theCase);
  const unspent = useUnspent(need, theCase.caseId);
  const hint = most ?? unspent;
  const party = useIsParty(theCase);
  // Once an agreement was issued, a file that an answer brings is the signed copy: its party may read that.
  const place = usePlace(theCase, 'agreement.sha256' in theCase.facts ? 'signed_agreement' : 'evidence');
  switch (need.kind) {
    case 'reasons':
      return (
        <LongTextField
          name="reasons"
          label={t('reasons')}
          {...(!party && { hint: t('reasonsHint') })}
          required
          most={TEXT_CHARS_MAX}
        />
      );
    case 'narrative':
      return (
        <>
          <LongTextField
            name="narrative"
            label={inCase('narrative')}
            hint={t('narrativeHint')}
            required
            most={TEXT_CHARS_MAX}
          />
          <ReportFiles caseId={theCase.caseId} />
        </>
      );
    case 'reference':
      return (
        <>
          <TextField name="reference" label={t('reference')} required most={120} />
          <DateField name="decidedAt" label={t('decidedAt')} required />
        </>
      );
    case 'amount':
      return <AmountField {...field} {...(hint && { hint })} />;
    case 'date':
      return <DateField {...field} />;
    case 'number':
      if (period?.name === need.name)
        return <PeriodField {...field} typed={period.typed} from={theCase.now} usual={period.usual} />;
      return <NumberField {...field} />;
    case 'file':
      return <FileField {...field} place={place} as="sha256" />;
    case 'document':
      return (
        <>
          <Signing theCase={theCase} />
          <TickField
            {...field}
            label={`${label(need.name)}: ${t('read')}`}
            hint={t('hash', { hash: String(theCase.facts[`${need.name}.sha256`] ?? '–') })}
          />
        </>
      );
    default:
      return <TextField {...field} most={2_000} />;
  }
}

/** Evidence lies with the case as soon as it is chosen. */
function ReportFiles({ caseId }: { caseId: string }) {
  const t = useTexts(choiceTexts);
  const place = { kind: 'case', id: caseId } as const;
  const files = useQuery(filesQuery(place)).data?.items ?? [];
  const upload = useUpload(place);
  return (
    <div>
      {files.length > 0 && <FileList files={files} />}
      <FileInput id="reportFile" label={t('reportFile')} upload={upload} />
    </div>
  );
}

/** What whoever signs binds themselves to, once more where they do it. */
function Signing({ theCase: { facts } }: { theCase: CaseView }) {
  const t = useTexts(choiceTexts);
  const { baht } = useFormats();
  const name = useSession()?.name;
  const { granted } = facts;
  return (
    <Facts
      items={[
        [t('sum'), typeof granted === 'string' ? baht(granted) : null],
        [t('signatory'), name && <Verbatim>{name}</Verbatim>],
      ]}
    />
  );
}

function useMost({ most }: Need, { facts }: CaseView): string | null {
  const t = useTexts(choiceTexts);
  const { baht } = useFormats();
  const limit = most === null ? undefined : facts[most];
  return typeof limit === 'string' && /^\d+$/.test(limit) ? t('most', { amount: baht(limit) }) : null;
}

/** What accounts for money that was paid to the grantee. */
const accounting: ReadonlySet<string> = new Set(['spent', 'unspent', 'spentSince', 'refunded', 'recovered']);

/** What is left to account for stands where it is accounted for. */
function useUnspent({ kind, name }: Need, caseId: string): string | null {
  const t = useTexts(choiceTexts);
  const { baht } = useFormats();
  const asked = kind === 'amount' && accounting.has(name);
  const { data } = useQuery({ ...caseMoneyQuery(caseId), enabled: asked });
  return asked && data ? t('unspent', { amount: baht(data.balances.unspent.amount) }) : null;
}

/** Of what an answer brings. What nobody here has heard of is called as the case's own process calls it. */
export function useNeedLabel(caseId: string): (name: string) => string {
  const t = useTexts(needTexts);
  const titleOf = useTitle();
  const facts = useQuery(caseProcessQuery(caseId)).data?.facts ?? [];
  return (name) => {
    if (name in needTexts) return t(name as keyof typeof needTexts);
    const fact = facts.find(({ key }) => key === name);
    return fact ? titleOf(fact.title) : nameInWords(name);
  };
}
