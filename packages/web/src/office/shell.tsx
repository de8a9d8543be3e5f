import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useAct } from '../data/api.ts';
import { useDemo, useNow } from '../data/demo.ts';
import { useMe, useSession } from '../data/session.ts';
import { programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { Brand } from '../plain/brand.tsx';
import { LanguageSwitch } from '../plain/language-switch.tsx';
import { ThemeSwitch } from '../plain/theme-switch.tsx';
import { isAt, type NavGroup, type NavItem, whereIn } from './navigation.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { StopBanner } from './stop-banner.tsx';

interface ShellProps {
  readonly nav: readonly NavGroup[];
  /** Beside the brand. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The bar, the navigation by tasks and the content of one part of the office. */
export function Shell({ nav, aside, children }: ShellProps) {
  const { t } = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const here = whereIn(nav, pathname);
  return (
    <div className="office">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="bar">
        <Menu nav={nav} />
        <Link className="brand" to="/">
          <Brand />
        </Link>
        {aside}
        <nav className="groups" aria-label={t('menu')}>
          {nav.map(({ text, pages }) => (
            <GroupLink key={text} text={text} pages={pages} isHere={pages === here?.pages} />
          ))}
        </nav>
        <div className="bar-end">
          <LanguageSwitch />
          <ThemeSwitch />
          <Account />
        </div>
      </header>
      {here && here.pages.length > 1 && (
        <nav className="subnav" aria-label={here.text}>
          <PageLinks pages={here.pages} />
        </nav>
      )}
      <StopBanner />
      {programme.demonstration && <DemoClock />}
      <main id="main" tabIndex={-1}>
        {(me.data?.position === 'viewer' || me.data?.position === 'auditor') && (
          <p className="note">{t('onlyReads')}</p>
        )}
        {children}
      </main>
    </div>
  );
}

/** A group is opened at its first page. */
function GroupLink({ text, pages, isHere }: NavGroup & { isHere: boolean }) {
  const { pathname } = useLocation();
  const [first] = pages;
  return (
    first && (
      <Link to={first.to} aria-current={isHere ? (pathname === first.to ? 'page' : true) : undefined}>
        {text}
      </Link>
    )
  );
}

function PageLinks({ pages }: { pages: readonly NavItem[] }) {
  const { pathname } = useLocation();
  return pages.map((page) => (
    <Link
      key={page.to}
      to={page.to}
      aria-current={isAt(page, pathname) ? (pathname === page.to ? 'page' : true) : undefined}
    >
      {page.text}
    </Link>
  ));
}

/** On narrow screens: all groups with their pages, and the account. */
function Menu({ nav }: { nav: readonly NavGroup[] }) {
  const { t } = useWords();
  return (
    <Opening
      id="menu"
      name={t('menu')}
      sign={
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M2 4.5h12M2 8h12M2 11.5h12"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
      }
    >
      <nav aria-label={t('menu')}>
        {nav.map(({ text, pages }) => (
          <section key={text}>
            {pages.length > 1 && <h2>{text}</h2>}
            <PageLinks pages={pages} />
          </section>
        ))}
      </nav>
    </Opening>
  );
}

/** Who is signed in, what they change about themselves, and the way out. */
function Account() {
  const { t } = useWords();
  const me = useMe();
  const { signOut } = useSession();
  const navigate = useNavigate();
  if (!me.data) return null;
  const { user, participant, marketplace } = me.data;
  return (
    <Opening id="account" name={t('account', { name: user.name })} sign={<b>{[...user.name][0]}</b>}>
      <p>
        <strong>{user.name}</strong>
        <br />
        <span className="soft small">{participant?.name ?? marketplace ?? user.email}</span>
      </p>
      <Link to="/password">{t('nav.password')}</Link>
      <Link to="/security">{t('nav.security')}</Link>
      <button type="button" className="linkish" onClick={() => void signOut().then(() => navigate('/'))}>
        {t('nav.signOut')}
      </button>
    </Opening>
  );
}

/** A button of the bar and what it opens, which closes with Escape, a click elsewhere, or the way to another page. */
function Opening({ id, name, sign, children }: { id: string; name: string; sign: ReactNode; children: ReactNode }) {
  const opened = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every way to a page closes it.
  useEffect(() => opened.current?.hidePopover(), [key]);
  return (
    <>
      <button type="button" className={`linkish icon of-${id}`} aria-label={name} title={name} popoverTarget={id}>
        {sign}
      </button>
      <div id={id} className="opening" popover="auto" ref={opened}>
        {children}
      </div>
    </>
  );
}

/** A demonstration's clock, with a button that moves it by a day. */
function DemoClock() {
  const { t, shortInstant } = useWords('office');
  const { t: common } = useWords();
  const isKnown = useDemo().data !== undefined;
  const now = useNow();
  const clock = useAct('demoClock');
  return (
    <aside className="office-clock" aria-label={t('clock.title')}>
      <div className="wide row">
        <span title={common('simulated')}>{common('simulatedHere')}</span>
        <span className="not-on-phone">
          {isKnown && t('clock.now', { when: shortInstant(new Date(now).toISOString()) })}
        </span>
        <Button size="small" loading={clock.isPending} onClick={() => clock.mutate({ days: 1 })}>
          {t('clock.days')}
        </Button>
        {clock.isError && <ProblemAlert error={clock.error} />}
      </div>
    </aside>
  );
}
