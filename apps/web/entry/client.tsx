/** Takes over the page that the server wrote. */
import { RouterClient } from '@tanstack/react-router/ssr/client';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { carryBy } from '../api/client.ts';
import { makeRouter } from '../router.tsx';
import { keepingSession } from '../session/expiry.ts';
import { pageLanguage } from '../texts/address.ts';
import { waitForCode } from './patient-code.ts';

const router = makeRouter('');
waitForCode(router);
carryBy(
  keepingSession((request) => {
    // Problems come back in the language of the page on which they are read.
    request.headers.set('x-saphan-language', pageLanguage(location.pathname));
    return fetch(request);
  }),
);

hydrateRoot(
  document,
  <StrictMode>
    <RouterClient router={router} />
  </StrictMode>,
);
