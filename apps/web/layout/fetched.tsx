/** A form that few readers of a page need: fetched for them alone, once the page is alive, so that others do not load it. */
import { Suspense, type ReactNode } from 'react';
import { useTexts } from '../texts/language.tsx';
import { useAlive } from './alive.ts';
import { layoutTexts } from './texts.ts';

/** Around what is `later`. `room`: the height that it will take, kept meanwhile, so that what stands below hardly moves when it comes. */
export function Fetched({ room, children }: { room?: string; children: ReactNode }) {
  const t = useTexts(layoutTexts);
  const alive = useAlive();
  const place = (
    <p style={{ minHeight: room }} role="status">
      {t('onItsWay')}
    </p>
  );
  return alive ? <Suspense fallback={place}>{children}</Suspense> : place;
}
