/** What may be asked for beside the case: a change of what was agreed, another decision. */
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../api/cases.ts';
import { Section } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { isRequest } from './request.ts';
import { requestTexts } from './texts.ts';

export function OpenRequests({ theCase: { caseId, linkable } }: { theCase: CaseView }) {
  const t = useTexts(requestTexts);
  const { until: untilWords } = useFormats();
  const open = linkable.flatMap(({ process, until }) => (isRequest(process) ? [{ process, until }] : []));
  if (open.length === 0) return null;
  return (
    <div className="no-print">
      <Section title={t('title')} id="requests">
        <ul>
          {open.map(({ process, until }) => (
            <li key={process}>
              <Link from="/$lang" to="/$lang/cases/$id/requests/$process" params={{ id: caseId, process }}>
                {t(`${process}Title`)}
              </Link>
              {until && <> · {t('until', { at: untilWords(until) })}</>}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
