/** Pages for people who have signed in: others sign in first, and then come here. */
import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/$lang/_signed-in')({
  codeSplitGroupings: [],
  beforeLoad: ({ context, params, location }) => {
    if (!context.account) throw redirect({ to: '/$lang/sign-in', params, search: { next: location.href } });
    return { account: context.account };
  },
  component: Outlet,
});
