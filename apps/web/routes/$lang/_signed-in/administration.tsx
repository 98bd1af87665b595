import { createFileRoute, Link } from '@tanstack/react-router';
import {
  administrationTexts,
  changeTexts,
  holidayTexts,
  managedCallTexts,
  operationsTexts,
  pairTexts,
  peopleTexts,
  privacyRequestTexts,
  verificationTexts,
  wordingTexts,
} from '../../../administration/texts.ts';
import { paperTexts } from '../../../paper/texts.ts';
import { officers } from '../../../administration/roles.ts';
import { retentionTexts } from '../../../privacy/texts.ts';
import { programmeTexts } from '../../../programmes/texts.ts';
import { accessLogTexts } from '../../../access/texts.ts';
import { groupRoleTexts, resetTexts } from '../../../directory/texts.ts';
import { bodyTexts } from '../../../bodies/texts.ts';
import { Card, Cards, Empty, Page } from '../../../layout/page.tsx';
import { holds, useSession } from '../../../session/session.ts';
import { useLang, useTexts } from '../../../texts/language.tsx';
import { fill } from '../../../texts/text.ts';
import { WholeWords } from '../../../texts/whole-words.tsx';

export const Route = createFileRoute('/$lang/_signed-in/administration')({
  component: AdministrationPage,
});

const pages = [
  { to: '/$lang/changes', texts: changeTexts, roles: officers },
  { to: '/$lang/verification', texts: verificationTexts, roles: officers },
  { to: '/$lang/organisation-pairs', texts: pairTexts, roles: officers },
  { to: '/$lang/paper-applications', texts: paperTexts, roles: ['programme_officer'] },
  { to: '/$lang/bodies', texts: bodyTexts, roles: ['admin'] },
  { to: '/$lang/people', texts: peopleTexts, roles: [...officers, 'secretary', 'legal_officer'] },
  { to: '/$lang/programmes', texts: programmeTexts, roles: ['admin', 'director'] },
  { to: '/$lang/managed-calls', texts: managedCallTexts, roles: officers },
  { to: '/$lang/wording', texts: wordingTexts, roles: ['admin'] },
  { to: '/$lang/holidays', texts: holidayTexts, roles: [...officers, 'secretary', 'legal_officer', 'operator'] },
  { to: '/$lang/privacy-requests', texts: privacyRequestTexts, roles: ['admin'] },
  { to: '/$lang/retention', texts: retentionTexts, roles: ['admin', 'operator', 'auditor'] },
  { to: '/$lang/access-log', texts: accessLogTexts, roles: ['auditor', 'admin'] },
  { to: '/$lang/group-roles', texts: groupRoleTexts, roles: ['admin'] },
  { to: '/$lang/second-factor-resets', texts: resetTexts, roles: ['admin'] },
  { to: '/$lang/operations', texts: operationsTexts, roles: ['operator', 'admin'] },
] as const;

function AdministrationPage() {
  const t = useTexts(administrationTexts);
  const lang = useLang();
  const account = useSession();
  const mine = pages.filter(({ roles }) => holds(account, ...roles));
  return (
    <Page title={t('title')} lead={t('lead')} wide>
      {mine.length === 0 && <Empty>{t('none')}</Empty>}
      <Cards>
        {mine.map(({ to, texts }) => (
          <Card key={to}>
            <h2>
              <Link from="/$lang" to={to}>
                <WholeWords>{fill(texts.title, lang)}</WholeWords>
              </Link>
            </h2>
            <p>{fill(texts.lead, lang)}</p>
          </Card>
        ))}
      </Cards>
    </Page>
  );
}
