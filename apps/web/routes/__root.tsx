/** The document. Everything in it, the html element included, is rendered here on the server and in the browser. */
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from '@mantine/core';
import { createRootRouteWithContext, HeadContent, Outlet, Scripts } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RouterContext } from '../router.tsx';
import { useLang } from '../texts/language.tsx';
import { theme, variables } from '../theme/theme.ts';
import '../theme/styles.css';

export const Route = createRootRouteWithContext<RouterContext>()({
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { name: 'theme-color', content: '#12518c' },
    ],
    links: [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }],
  }),
  shellComponent: Document,
  component: Outlet,
});

function Document({ children }: { children: ReactNode }) {
  const { nonce } = Route.useRouteContext();
  return (
    // The colours are chosen by a script before the first paint; where none runs, they are the light ones.
    <html lang={useLang()} {...mantineHtmlProps}>
      <head>
        <HeadContent />
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={variables}
          defaultColorScheme="auto"
          getStyleNonce={() => nonce}
        >
          {children}
        </MantineProvider>
        <Scripts />
      </body>
    </html>
  );
}
