/** Around every page: skip link, header, news of the connection, footer. */
import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { signOut, useSession, type Account } from '../session/session.ts';
import { expectSession, expiry } from '../session/expiry.ts';
import { useLive } from '../session/live.ts';
import { inLanguage } from '../texts/address.ts';
import { useLang, useTexts, Verbatim } from '../texts/language.tsx';
import { Connection } from './connection.tsx';
import { Desks } from './desks.tsx';
import { Logo } from './logo.tsx';
import { layoutTexts } from './texts.ts';
import styles from './frame.module.css';

export function Frame({ children }: { children: ReactNode }) {
  const t = useTexts(layoutTexts);
  const account = useSession();
  useLive(account?.id ?? null);
  useEffect(() => expectSession(account !== null), [account]);
  const main = useFocusOnNewPage();
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <Header />
      <Connection />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <SignInAgain />
    </>
  );
}

/** A form and a dialog that most readers never see: fetched when a session has ended. */
const ExpiredSession = lazy(() => import('../session/expired-session.tsx'));

function SignInAgain() {
  const asking = useSyncExternalStore(expiry.subscribe, expiry.isAsking, () => false);
  return (
    asking && (
      <Suspense>
        <ExpiredSession />
      </Suspense>
    )
  );
}

/**
 * A new page begins at its beginning, for eyes and for ears, once it is shown: the address changes before that, while the
 * reader still writes on the page before. The first page is where the browser puts it. Whoever is in a field already stays.
 */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged && !isWriting(main.current)) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
}

function isWriting(main: HTMLElement | null): boolean {
  const at = document.activeElement;
  return main?.contains(at) === true && at?.matches('input, textarea, select') === true;
}

function Header() {
  const t = useTexts(layoutTexts);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link from="/$lang" to="/$lang" className={styles.brand}>
          <Logo />
          <span>
            <strong>{t('name')}</strong>
            <small>{t('tagline')}</small>
          </span>
        </Link>
        {!open && <Quick />}
        <button
          type="button"
          className={styles.menuButton}
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {t('menu')}
        </button>
        <div id="menu" className={open ? styles.menuOpen : styles.menu}>
          <Navigation />
          <Tools />
        </div>
      </div>
    </header>
  );
}

/** On a phone, where the menu is folded: who is signed in sees it, and where their work lies; others, where to sign in. */
function Quick() {
  const t = useTexts(layoutTexts);
  const account = useSession();
  const { href } = useLocation();
  if (!account)
    return (
      <Link from="/$lang" to="/$lang/sign-in" search={{ next: href }} className={styles.quick}>
        {t('signIn')}
      </Link>
    );
  return (
    <Link from="/$lang" to="/$lang/inbox" className={styles.quick}>
      {t('inbox')}
      <Unread count={account.unread} />
    </Link>
  );
}

function Unread({ count }: { count: number }) {
  const t = useTexts(layoutTexts);
  if (count === 0) return null;
  return (
    <>
      <span className={styles.unread} aria-hidden="true" />
      <span className="hidden"> {t('newLetters', { count })}</span>
    </>
  );
}

function Navigation() {
  const t = useTexts(layoutTexts);
  const account = useSession();
  return (
    <nav aria-label={t('mainNavigation')} className={styles.nav}>
      <ul>
        {account && (
          <li>
            <Link from="/$lang" to="/$lang/inbox">
              {t('inbox')}
            </Link>
          </li>
        )}
        {account && <Desks />}
        {account && (account.organisations.length > 0 || account.roles.length === 0) && (
          <li>
            <Link from="/$lang" to="/$lang/organisation">
              {t('organisation')}
            </Link>
          </li>
        )}
        <li>
          <Link from="/$lang" to="/$lang/calls">
            {t('calls')}
          </Link>
        </li>
        <li>
          <Link from="/$lang" to="/$lang/consultations">
            {t('consultations')}
          </Link>
        </li>
        <li>
          <Link from="/$lang" to="/$lang/measures">
            {t('measures')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Tools() {
  const t = useTexts(layoutTexts);
  const lang = useLang();
  const account = useSession();
  const { href } = useLocation();
  const other = lang === 'th' ? 'en' : 'th';
  return (
    <div className={styles.tools}>
      <ThemeSwitch />
      {/* A whole new page: everything on it is in the other language, its title and its errors too. */}
      <a className={styles.tool} href={inLanguage(href, other)} lang={other} hrefLang={other}>
        {t('otherLanguage')}
      </a>
      {account ? (
        <AccountMenu account={account} />
      ) : (
        <Link from="/$lang" to="/$lang/sign-in" search={{ next: href }} className={styles.tool}>
          {t('signIn')}
        </Link>
      )}
    </div>
  );
}

function ThemeSwitch() {
  const t = useTexts(layoutTexts);
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: true });
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={scheme === 'dark'}
      aria-label={t('dark')}
      title={t(scheme === 'dark' ? 'light' : 'dark')}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
      </svg>
    </button>
  );
}

function AccountMenu({ account: { name, unread } }: { account: Account }) {
  const t = useTexts(layoutTexts);
  const queries = useQueryClient();
  const router = useRouter();
  const lang = useLang();
  const leave = async () => {
    await signOut(queries);
    await router.navigate({ to: '/$lang', params: { lang } });
    await router.invalidate();
  };
  return (
    <details className={styles.account}>
      <summary className={styles.tool}>
        <span className="hidden">{t('account')} </span>
        <Verbatim>{name}</Verbatim>
        <Unread count={unread} />
      </summary>
      <div className={styles.accountMenu}>
        <Link from="/$lang" to="/$lang/account">
          {t('myAccount')}
        </Link>
        <Link from="/$lang" to="/$lang/account/letters">
          {t('myLetters')}
          {unread > 0 && ` · ${t('newLetters', { count: unread })}`}
        </Link>
        <Button variant="default" fullWidth onClick={() => void leave()}>
          {t('signOut')}
        </Button>
      </div>
    </details>
  );
}

function Footer() {
  const t = useTexts(layoutTexts);
  return (
    <footer className={styles.footer}>
      <div>
        <p>{t('illustrative')}</p>
        <nav aria-label={t('footer')}>
          <Link from="/$lang" to="/$lang/awards">
            {t('awards')}
          </Link>
          <Link from="/$lang" to="/$lang/durations">
            {t('durations')}
          </Link>
          <Link from="/$lang" to="/$lang/receipts">
            {t('receipt')}
          </Link>
          <Link from="/$lang" to="/$lang/processing">
            {t('processing')}
          </Link>
          <a href="/docs">{t('api')}</a>
        </nav>
      </div>
    </footer>
  );
}
