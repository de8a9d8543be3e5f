import { type ReactNode, useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { useRead } from '../data/api.ts';
import { isDeskAdministrator, useMe, useSession } from '../data/session.ts';
import { bearsOurName, programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useTitle } from './title.ts';

/** The frame of every public page: header, simulation notice, content, footer. */
export function Page({
  title,
  children,
  width = 'wide',
}: {
  title: string;
  children: ReactNode;
  width?: 'wide' | 'narrow';
}) {
  const { t } = useWords();
  useTitle(title);
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <div className="wide top-line">
          <Link className="brand" to="/">
            <Brand />
          </Link>
          <PublicNav />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        {programme.demonstration && (
          <div className="demo-strip">
            <div className="wide">
              <span className="not-on-phone">{t('simulated')}</span>
              <span className="on-phone">{t('simulatedHere')}</span>
            </div>
          </div>
        )}
      </header>
      <main id="main" className={width} tabIndex={-1}>
        {children}
      </main>
      <PageFooter />
    </>
  );
}

function PublicNav() {
  const { t } = useWords();
  const me = useMe();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="linkish on-phone" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('openMenu')}
      </button>
      <nav aria-label={t('menu')} className={isOpen ? 'open' : undefined}>
        <NavLink to="/how-it-works">{t('nav.how')}</NavLink>
        <NavLink to="/transparency">{t('nav.transparency')}</NavLink>
        <NavLink to="/check">{t('nav.check')}</NavLink>
        <NavLink to="/rules">{t('nav.rules')}</NavLink>
        <NavLink to="/ledger">{t('nav.verify')}</NavLink>
        {(programme.demonstration || (programme.trial && isDeskAdministrator(me.data))) && (
          <NavLink to="/mail">{t(programme.demonstration ? 'nav.mail' : 'nav.keptMail')}</NavLink>
        )}
        {me.data ? (
          <>
            <Link to={me.data.role === 'desk' ? '/desk' : '/portal'}>
              {t(me.data.role === 'desk' ? 'nav.desk' : 'nav.portal')}
            </Link>
            <Link to="/password">{t('nav.password')}</Link>
            <button type="button" className="linkish" onClick={() => void signOut().then(() => navigate('/'))}>
              {t('nav.signOut')}
            </button>
          </>
        ) : (
          <>
            <NavLink to="/enrol">{t('nav.enrol')}</NavLink>
            <NavLink to="/sign-in">{t('nav.signIn')}</NavLink>
          </>
        )}
      </nav>
    </>
  );
}

export function PageFooter() {
  const { t } = useWords();
  // The installation's mode does not change, so it is read once.
  const overview = useRead('overview', {}, { refetchInterval: false, staleTime: Number.POSITIVE_INFINITY });
  return (
    <footer>
      <div className="wide">
        {bearsOurName && <p>{t('footer.mark')}</p>}
        <p>
          {t('footer.licence')} <Link to="/rules">{t('footer.rules')}</Link> ·{' '}
          <Link to="/terms">{t('footer.terms')}</Link> · <Link to="/ledger">{t('ledger.title')}</Link> ·{' '}
          <Link to="/published">{t('publications.title')}</Link>
        </p>
        {overview.data?.programme.database === 'embedded' && <p>{t('footer.trialDatabase')}</p>}
      </div>
    </footer>
  );
}
