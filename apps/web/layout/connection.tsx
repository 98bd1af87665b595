/** Says when the browser is offline, how much waits to be sent, and that a page is on its way. */
import { onlineManager, useMutationState } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTexts } from '../texts/language.tsx';
import { layoutTexts } from './texts.ts';
import styles from './connection.module.css';

/** Sooner, it would flicker before pages that are nearly there. */
const LATE_MS = 1_000;

export function Connection() {
  const t = useTexts(layoutTexts);
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
    () => true,
  );
  const waiting = useMutationState({
    filters: { status: 'pending' },
    select: (mutation) => mutation.state.isPaused,
  }).filter(Boolean).length;
  const late = useLatePage();
  return (
    <div role="status">
      {!online && (
        <p className={styles.offline}>
          {t('offline')} {waiting > 0 && t('waiting', { count: waiting })} {late && t('pageWaits')}
        </p>
      )}
      {online && late && <p className={styles.late}>{t('pageLate')}</p>}
    </div>
  );
}

/** Whether the page that the address names has not come yet, and the one before it is still shown. */
function useLatePage(): boolean {
  const underWay = useRouterState({ select: ({ isLoading }) => isLoading });
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [underWay]);
  return late;
}
