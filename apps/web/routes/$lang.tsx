/** One language: the frame around its pages, and where the same page is in the other. */
import { createFileRoute, notFound, Outlet } from '@tanstack/react-router';
import { Frame } from '../layout/frame.tsx';
import { sessionQuery, useSession } from '../session/session.ts';
import { EraContext } from '../texts/formats.ts';
import { languages } from '../texts/text.ts';

export const Route = createFileRoute('/$lang')({
  // Every page has this frame: a chunk of its own would only be one more to fetch.
  codeSplitGroupings: [],
  beforeLoad: async ({ params, context }) => {
    if (!languages.some((lang) => lang === params.lang)) throw notFound();
    return { account: await context.queries.ensureQueryData(sessionQuery) };
  },
  component: InLanguage,
});

function InLanguage() {
  return (
    <EraContext value={useSession()?.era ?? null}>
      <Frame>
        <Outlet />
      </Frame>
    </EraContext>
  );
}
