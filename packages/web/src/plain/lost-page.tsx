import { Link } from 'react-router';
import { useWords } from '../language/words.ts';
import { Page } from './page.tsx';
import { useTitle } from './title.ts';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Page title={t('notFound.title')} width="narrow">
      <NotFound />
    </Page>
  );
}

/** The same inside the frame of an office. */
export function NotFoundInOffice() {
  const { t } = useWords();
  useTitle(t('notFound.title'));
  return <NotFound />;
}

function NotFound() {
  const { t } = useWords();
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

/** Shown after a page threw, so it uses nothing that may have failed. */
export function CrashPage() {
  const { t } = useWords();
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
