import type { ReactNode } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { useDemo } from '../data/demo.ts';
import { useMe, useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Brand } from '../plain/brand.tsx';
import { LanguageSwitch } from '../plain/language-switch.tsx';
import { DemoClock } from './demo-clock.tsx';

export interface NavItem {
  readonly to: string;
  readonly text: string;
}

/** Header, navigation and content of one part of the office. */
export function Shell({ nav, children }: { nav: readonly NavItem[]; children: ReactNode }) {
  const { t } = useWords();
  const me = useMe();
  const demo = useDemo();
  const { signOut } = useSession();
  const navigate = useNavigate();
  return (
    <div className="office">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <div className="wide top-line">
          <Link className="brand" to="/">
            <Brand />
          </Link>
          <span className="soft small">{me.data?.participant?.name ?? me.data?.user.name}</span>
          <LanguageSwitch />
          <Link to="/password">{t('nav.password')}</Link>
          <Link to="/security">{t('nav.security')}</Link>
          <button type="button" className="linkish" onClick={() => void signOut().then(() => navigate('/'))}>
            {t('nav.signOut')}
          </button>
          <nav aria-label={t('menu')}>
            {nav.map(({ to, text }, index) => (
              <NavLink key={to} to={to} end={index === 0}>
                {text}
              </NavLink>
            ))}
          </nav>
        </div>
      </header>
      {demo.data && <DemoClock />}
      <main id="main" tabIndex={-1}>
        {(me.data?.position === 'viewer' || me.data?.position === 'auditor') && (
          <p className="note">{t('onlyReads')}</p>
        )}
        {children}
      </main>
    </div>
  );
}
