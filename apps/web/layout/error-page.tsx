/** What went wrong with a page: what happened, what to do, and a way to try again. */
import { Button } from '@mantine/core';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem, mayPass, Unreachable } from '../api/problem.ts';
import { whenReachable } from '../api/reachable.ts';
import { useTexts } from '../texts/language.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Page } from './page.tsx';
import { layoutTexts } from './texts.ts';

export function ErrorPage({ error }: ErrorComponentProps) {
  const t = useTexts(layoutTexts);
  const router = useRouter();
  const { title, todo } = useWords(error);
  const passing = useTriedAgain(error);
  // What was read has no fields to mend: its address names nothing.
  const nothingThere = error instanceof ApiProblem && (error.fields.status === 404 || error.code === 'body_invalid');
  if (nothingThere) return <NotFoundPage />;
  return (
    <Page title={title} lead={todo}>
      {passing && <p>{t('loadsItself')}</p>}
      {error instanceof ApiProblem && error.fields.instance && (
        <p>
          {t('instance')}: <code>{error.fields.instance}</code>
        </p>
      )}
      {error instanceof ApiProblem && error.code === 'second_factor_needed' && (
        <p>
          <Link from="/$lang" to="/$lang/account/security">
            {t('toSecurity')}
          </Link>
        </p>
      )}
      <p>
        <Button onClick={() => void router.invalidate()}>{t('retry')}</Button>
      </p>
      <p>
        <Link from="/$lang" to="/$lang">
          {t('toHome')}
        </Link>
      </p>
    </Page>
  );
}

/** What will pass is tried again by itself, as soon as the server can be reached. Whether it is of that kind. */
function useTriedAgain(error: unknown): boolean {
  const router = useRouter();
  const passing = mayPass(error);
  useEffect(() => {
    let left = false;
    const again = async () => {
      await whenReachable();
      if (!left) await router.invalidate();
    };
    if (passing) void again();
    return () => {
      left = true;
    };
  }, [error, passing, router]);
  return passing;
}

/** What happened and what to do, for any error that reaches a reader. */
export function useWords(error: unknown): { title: string; todo: string } {
  const t = useTexts(layoutTexts);
  if (error instanceof ApiProblem) return { title: error.fields.title, todo: error.fields.detail };
  if (error instanceof Unreachable) return { title: t('unreachable'), todo: t('unreachableTodo') };
  return { title: t('failed'), todo: t('failedTodo') };
}
