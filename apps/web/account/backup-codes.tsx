/** Shown once: whoever loses the authenticator gets in by one of these. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts } from '../texts/language.tsx';
import { securityTexts } from './texts.ts';
import styles from './account.module.css';

export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTexts(securityTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const saved = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('codes')}
      </h3>
      <p>{t('codesTodo')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button onClick={onKept}>{t('codesKept')}</Button>
        <Button variant="default" onClick={() => print()}>
          {t('print')}
        </Button>
        <Button variant="default" component="a" href={saved} download="saphan-backup-codes.txt">
          {t('save')}
        </Button>
      </div>
    </>
  );
}
