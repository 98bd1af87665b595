/** Where a case is better acted on than by its general form: told by what its outcomes ask for. */
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../api/cases.ts';
import { Fetched } from '../layout/fetched.tsx';
import { later } from '../layout/later.ts';
import { holds, useSession } from '../session/session.ts';
import { useTexts } from '../texts/language.tsx';
import { useIsParty } from './where.tsx';
import { elsewhereTexts } from './texts.ts';
import { Links } from '../layout/page.tsx';

/** For the few who look after payments: nobody decides on one without its sum and its payee in sight. */
const SumAndPayee = later(async () => (await import('../payments/sum-and-payee.tsx')).SumAndPayee);

/** Their height, with the amount in words. */
const SUM_AND_PAYEE = '9rem';

export function Elsewhere({ theCase }: { theCase: CaseView }) {
  const t = useTexts(elsewhereTexts);
  const { caseId: id, possible, process } = theCase;
  const party = useIsParty(theCase);
  const account = useSession();
  const asks = (kind: string) =>
    possible.answers.some(({ refusal, needs }) => !refusal && needs.some((need) => need.startsWith(kind)));
  const looksAfterIt = process.pays && holds(account, 'finance_officer', 'director', 'admin', 'auditor');
  return (
    <>
      {looksAfterIt && (
        <Fetched room={SUM_AND_PAYEE}>
          <SumAndPayee caseId={id} />
        </Fetched>
      )}
      <Links>
        {asks('document:') && (
          <Link from="/$lang" to="/$lang/signing/$id" params={{ id }}>
            {t('openSigning')}
          </Link>
        )}
        {looksAfterIt && (
          <Link from="/$lang" to="/$lang/payments/$id" params={{ id }}>
            {t('openPayment')}
          </Link>
        )}
        {process.consults && !party && (
          <Link from="/$lang" to="/$lang/cases/$id/consultation" params={{ id }}>
            {t('openConsultation')}
          </Link>
        )}
        <MoneyOf theCase={theCase} />
      </Links>
    </>
  );
}

/** Where money has moved; a case that has ended keeps it. */
function MoneyOf({ theCase: { caseId: id, money } }: { theCase: CaseView }) {
  const t = useTexts(elsewhereTexts);
  if (Object.values(money).every((amount) => amount === '0')) return null;
  return (
    <Link from="/$lang" to="/$lang/money/$id" params={{ id }}>
      {t('openMoney')}
    </Link>
  );
}

export function MoneyOfEnded({ theCase }: { theCase: CaseView }) {
  return (
    <Links>
      <MoneyOf theCase={theCase} />
    </Links>
  );
}
