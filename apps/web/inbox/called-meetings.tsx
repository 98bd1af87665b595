/** What a member of a body is called to, and what is taken up there. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { calledMeetingsQuery } from '../api/meetings.ts';
import { Card, Cards, Section } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { inboxTexts } from './texts.ts';

export function CalledMeetings() {
  const t = useTexts(inboxTexts);
  const { instant } = useFormats();
  const meetings = useSuspenseQuery(calledMeetingsQuery).data.items;
  if (meetings.length === 0) return null;
  return (
    <Section title={t('meetings')}>
      <Cards>
        {meetings.map(({ id, title, heldAt, place, chairName, agenda, withheld }) => (
          <Card key={id}>
            <h3>
              <Verbatim>{title}</Verbatim>
            </h3>
            <p>
              <strong>{instant(heldAt)}</strong>
              {place && (
                <>
                  {' · '}
                  <Verbatim>{place}</Verbatim>
                </>
              )}
              {chairName && (
                <>
                  {' · '}
                  {t('chair')} <Verbatim>{chairName}</Verbatim>
                </>
              )}
            </p>
            {agenda.length + withheld === 0 && <p>{t('agendaNone')}</p>}
            {agenda.length > 0 && (
              <ol>
                {agenda.map((item) => (
                  <li key={item.caseId} value={item.ordinal}>
                    <Link from="/$lang" to="/$lang/cases/$id" params={{ id: item.caseId }}>
                      {item.reference} <Verbatim>{item.title}</Verbatim>
                    </Link>
                    {item.organisationName && (
                      <>
                        {' · '}
                        <Verbatim>{item.organisationName}</Verbatim>
                      </>
                    )}
                  </li>
                ))}
              </ol>
            )}
            {withheld > 0 && <p>{t('withheld', { count: withheld })}</p>}
            {agenda.length > 0 && (
              <p>
                <Link from="/$lang" to="/$lang/account/standing-in">
                  {t('interest')}
                </Link>
              </p>
            )}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
