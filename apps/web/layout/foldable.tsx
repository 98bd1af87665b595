/** A form, or more of something, that is opened when it is wanted. */
import type { ReactNode } from 'react';
import { Verbatim } from '../texts/language.tsx';
import styles from './foldable.module.css';

interface Props {
  title: string;
  /** In a list where each has one: which of them, for those who hear the page. */
  of?: string;
  children: ReactNode;
  open?: boolean;
}

export function Foldable({ title, of, children, open = false }: Props) {
  return (
    <details open={open} className={styles.foldable}>
      <summary>
        {title}
        {of && (
          <span className="hidden">
            {' '}
            <Verbatim>{of}</Verbatim>
          </span>
        )}
      </summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
