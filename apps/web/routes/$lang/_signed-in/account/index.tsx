import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { EmailForm, PasswordForm, ProfileForm } from '../../../../account/profile-forms.tsx';
import { profileTexts } from '../../../../account/texts.ts';
import { Section, Tag } from '../../../../layout/page.tsx';
import { useSession } from '../../../../session/session.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/')({ component: ProfilePage });

function ProfilePage() {
  const t = useTexts(profileTexts);
  const titleOf = useTitle();
  const account = useSession();
  if (!account) return null;
  const roles = [...new Set(account.roles.map(({ title }) => titleOf(title)))];
  return (
    <AccountPage title={t('title')}>
      <Section title={t('you')}>
        <ProfileForm account={account} />
      </Section>
      {roles.length > 0 && (
        <Section title={t('roles')}>
          <p>
            {roles.map((role) => (
              <span key={role} style={{ marginInlineEnd: '0.5rem' }}>
                <Tag>{role}</Tag>
              </span>
            ))}
          </p>
        </Section>
      )}
      <Section title={t('email')}>
        <EmailForm email={account.email} />
      </Section>
      <Section title={t('password')}>
        <PasswordForm />
      </Section>
    </AccountPage>
  );
}
