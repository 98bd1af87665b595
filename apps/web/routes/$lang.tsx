/** One language: the frame around its pages, and where the same page is in the other. */
import { createFileRoute, notFound, Outlet } from '@tanstack/react-router';
import { Frame } from '../layout/frame.tsx';
import { layoutTexts } from '../layout/texts.ts';
import { sessionQuery } from '../session/session.ts';
import { inLanguage } from '../texts/address.ts';
import { EraContext } from '../texts/formats.ts';
import { langOf } from '../texts/language.tsx';
import { languages, sayIn } from '../texts/text.ts';

export const Route = createFileRoute('/$lang')({
  beforeLoad: async ({ params, context }) => {
    if (!languages.some((lang) => lang === params.lang)) throw notFound();
    return { account: await context.queries.ensureQueryData(sessionQuery) };
  },
  head: ({ params, matches }) => {
    const t = sayIn(layoutTexts, langOf(params));
    const path = matches.at(-1)?.pathname ?? '';
    return {
      meta: [{ title: t('name') }, { name: 'description', content: t('tagline') }],
      links: languages.map((lang) => ({ rel: 'alternate', hrefLang: lang, href: inLanguage(path, lang) })),
    };
  },
  component: () => (
    <EraContext value={null}>
      <Frame>
        <Outlet />
      </Frame>
    </EraContext>
  ),
});
