/** A form that few readers of a page need: fetched for them alone, once the page is alive, so that others do not load it. */
import { Suspense, type ReactNode } from 'react';
import { useTexts } from '../texts/language.tsx';
import { useAlive } from './alive.ts';
import styles from './foldable.module.css';
import { layoutTexts } from './texts.ts';

/** Around what is `later`. A long form keeps its place meanwhile, so that nothing in sight moves when it comes. */
export function Fetched({ long = false, children }: { long?: boolean; children: ReactNode }) {
  const t = useTexts(layoutTexts);
  const alive = useAlive();
  const place = (
    <p className={long ? styles.place : undefined} role="status">
      {t('onItsWay')}
    </p>
  );
  return alive ? <Suspense fallback={place}>{children}</Suspense> : place;
}
