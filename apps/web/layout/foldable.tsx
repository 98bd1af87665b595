/** A form, or more of something, that is opened when it is wanted. */
import { useState, type ReactNode } from 'react';
import { Verbatim } from '../texts/language.tsx';
import { Fetched } from './fetched.tsx';
import styles from './foldable.module.css';

interface Props {
  title: string;
  /** In a list where each has one: which of them, for those who hear the page. */
  of?: string;
  children: ReactNode;
  open?: boolean;
  /** The children are `later`: their code is asked for at the first opening. */
  fetched?: boolean;
}

export function Foldable({ title, of, children, open = false, fetched = false }: Props) {
  const [wanted, setWanted] = useState(open);
  return (
    <details
      open={open}
      className={styles.foldable}
      {...(fetched && { onToggle: ({ currentTarget }) => currentTarget.open && setWanted(true) })}
    >
      <summary>
        {title}
        {of && (
          <span className="hidden">
            {' '}
            <Verbatim>{of}</Verbatim>
          </span>
        )}
      </summary>
      <div className={styles.folded}>{fetched ? wanted && <Fetched>{children}</Fetched> : children}</div>
    </details>
  );
}
