/** What every page is made of: its heading, its sections, its notes. */
import { Children, type ReactNode } from 'react';
import { useLang, useTexts, Verbatim } from '../texts/language.tsx';
import { otherLanguage } from '../texts/text.ts';
import { WholeWords } from '../texts/whole-words.tsx';
import styles from './page.module.css';
import { layoutTexts } from './texts.ts';

interface PageProps {
  /** The one h1 of the page, and its title in the browser's tab and in search results. */
  title: string;
  /** Where the page belongs. */
  above?: ReactNode;
  /** What it is for; also what search results say of it, unless `about` says more. */
  lead?: string;
  about?: string;
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, above, lead, about = lead, wide, children }: PageProps) {
  const t = useTexts(layoutTexts);
  const lang = useLang();
  return (
    <div className={wide ? styles.wide : styles.page}>
      <title>{`${title} · ${t('name')}`}</title>
      <meta name="description" content={about ?? t('tagline')} />
      {above && <div className={styles.above}>{above}</div>}
      <h1 lang={otherLanguage(title, lang)}>
        <WholeWords>{title}</WholeWords>
      </h1>
      {lead && (
        <p className={styles.lead}>
          <Verbatim>{lead}</Verbatim>
        </p>
      )}
      {children}
    </div>
  );
}

export function Section({ title, children, id }: { title: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={styles.section} id={id}>
      <h2>{typeof title === 'string' ? <WholeWords>{title}</WholeWords> : title}</h2>
      {children}
    </section>
  );
}

/** Where one goes from here, side by side. A child that has nothing to show takes no room. */
export function Links({ children }: { children: ReactNode }) {
  return (
    <ul className={`${styles.links} no-print`}>{Children.map(children, (link) => (link ? <li>{link}</li> : null))}</ul>
  );
}

/** Name and value, in two columns where there is room. A value of null is left out. */
export function Facts({ items }: { items: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? <WholeWords>{value}</WholeWords> : value}</dd>
          </div>
        ))}
    </dl>
  );
}

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A boxed word to the reader. `live`: it is read out when it appears. */
export function Note(props: { tone?: Tone; title?: ReactNode; children?: ReactNode; live?: boolean }) {
  const { tone = 'plain', title, children, live } = props;
  return (
    <div className={`${styles.note} ${styles[tone]}`} {...(live && { role: tone === 'bad' ? 'alert' : 'status' })}>
      {title && <strong className={styles.noteTitle}>{title}</strong>}
      {children}
    </div>
  );
}

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

/** Nothing to show yet: says what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className={styles.empty}>{children}</div>;
}

/** A list of linked things: one block each, the whole of it easy to hit with a thumb. */
export function Cards({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {children}
    </ul>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <li className={styles.card}>{children}</li>;
}

/**
 * On a phone each row of the table stands as a block, its cells one below the other; each `td` says by `data-label` of
 * which column it is. A table that is still wider scrolls by itself, and by keyboard.
 */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.tableFrame} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
