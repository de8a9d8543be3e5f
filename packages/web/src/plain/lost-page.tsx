import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from './page.tsx';
import { useTitle } from './title.ts';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} width="narrow">
      <NotFound />
    </Page>
  );
}

/** The same inside the frame of an office. */
export function NotFoundInOffice() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return <NotFound />;
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link className="button" to="/">
        {t('nav.home')}
      </Link>
    </>
  );
}

/** What is left when a page threw: it must need nothing that may have failed. */
export function CrashPage() {
  const { t } = useTranslation();
  useTitle(t('crash.title'));
  return (
    <main className="narrow">
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.text')}</p>
      <button type="button" className="button primary" onClick={() => location.reload()}>
        {t('retry')}
      </button>
    </main>
  );
}
