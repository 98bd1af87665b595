/** Says when the browser is offline, and how much waits to be sent. */
import { onlineManager, useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../texts/language.tsx';
import { layoutTexts } from './texts.ts';
import styles from './connection.module.css';

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
  return (
    <div role="status" className={online ? undefined : styles.offline}>
      {!online && (
        <p>
          {t('offline')} {waiting > 0 && t('waiting', { count: waiting })}
        </p>
      )}
    </div>
  );
}
