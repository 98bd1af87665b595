import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts/language.tsx';
import { Page } from './page.tsx';
import { layoutTexts } from './texts.ts';

export function NotFoundPage() {
  const t = useTexts(layoutTexts);
  return (
    <Page title={t('notFound')} lead={t('notFoundTodo')}>
      <p>
        <Link from="/$lang" to="/$lang">
          {t('toHome')}
        </Link>
      </p>
    </Page>
  );
}
