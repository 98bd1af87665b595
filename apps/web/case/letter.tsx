/** The words of one letter, as on paper: what a person keeps of a decision. */
import type { Schemas } from '../api/client.ts';
import { WithNames, type Lang } from '../texts/language.tsx';
import styles from './letter.module.css';

type Words = Omit<Schemas['NoticeWords'], 'id' | 'message' | 'address' | 'state' | 'at' | 'sentAt'>;

export function Letter({ letter }: { letter: Words }) {
  const { language, sender, subject, greeting, opening, facts, passages, closing, farewell } = letter;
  return (
    <article className={styles.sheet} lang={language}>
      <p className={styles.sender}>
        <WithNames within={language}>{sender}</WithNames>
      </p>
      <h2>
        <WithNames within={language}>{subject}</WithNames>
      </h2>
      <Paragraphs within={language} of={[greeting, ...opening]} />
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>
              <WithNames within={language}>{label}</WithNames>
            </dt>
            <dd>
              <WithNames within={language}>{value}</WithNames>
            </dd>
          </div>
        ))}
      </dl>
      {passages.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>
            <WithNames within={language}>{heading}</WithNames>
          </h3>
          <Paragraphs within={language} of={paragraphs} />
        </section>
      ))}
      <Paragraphs within={language} of={closing} />
      <p className={styles.farewell}>
        {farewell}
        <br />
        <WithNames within={language}>{sender}</WithNames>
      </p>
    </article>
  );
}

function Paragraphs({ of, within }: { of: readonly string[]; within: Lang }) {
  return of.map((text, at) => (
    <p key={at} className={styles.words}>
      <WithNames within={within}>{text}</WithNames>
    </p>
  ));
}
