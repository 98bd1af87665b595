/**
 * The code of a page comes when somebody goes to it. Where it does not arrive, the router would load the whole document
 * anew, which without a network is the browser's own error page, and what waits to be sent would be gone with the old one.
 * So it is asked for again once the server can be reached; meanwhile the page before it stays, and says so.
 */
import type { AnyRouter, AsyncRouteComponent } from '@tanstack/react-router';
import { whenReachable } from '../api/reachable.ts';

/** More than that of a server that answers: this build's code is there no longer, and the router loads the new one. */
const TRIES_MAX = 3;

export function waitForCode({ routesById }: Pick<AnyRouter, 'routesById'>): void {
  for (const { options } of Object.values(routesById)) {
    const component = options.component as AsyncRouteComponent<unknown> | undefined;
    if (component?.preload) bePatient(component, component.preload);
  }
}

function bePatient(component: AsyncRouteComponent<unknown>, load: () => Promise<void> | undefined): void {
  let underWay: Promise<void> | null = null;
  const patient = () => (underWay ??= arrived().finally(() => (underWay = null)));
  component.preload = patient;

  async function arrived(): Promise<void> {
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      await load();
      // The router takes this away from a component whose code has come, and tells in no other way.
      if (component.preload !== patient) return;
      await whenReachable();
      await styleAgain();
    }
  }
}

/** Sheets that did not arrive; the bundler asks for each but once. */
async function styleAgain(): Promise<void> {
  const missing = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(
    ({ sheet }) => sheet === null,
  );
  await Promise.all(
    missing.map(
      (link) =>
        new Promise<void>((resolve) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.addEventListener('load', () => resolve());
          again.addEventListener('error', () => resolve());
          link.replaceWith(again);
        }),
    ),
  );
}
