/** A form that is opened when it is wanted. */
import type { ReactNode } from 'react';
import styles from './organisation.module.css';

export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
