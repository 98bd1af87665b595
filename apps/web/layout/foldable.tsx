/** A form, or more of something, that is opened when it is wanted. */
import type { ReactNode } from 'react';
import styles from './foldable.module.css';

export function Foldable({ title, children, open = false }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className={styles.foldable}>
      <summary>{title}</summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
