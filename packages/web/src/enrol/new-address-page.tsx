import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useLanguageOf } from '../language/language.ts';
import { useWords } from '../language/words.ts';
import { Form } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useForm } from '../plain/use-form.ts';
import { Waiting, WordlessWaiting } from '../plain/waiting.tsx';
import { readOnce } from './read-once.ts';

/** Behind the mailed link: the person signs in with the new address from now on. */
export function NewAddressPage() {
  const { t } = useWords('enrol');
  const { link = '' } = useParams();
  // Once it is confirmed the link is used up, so it is not read again.
  const found = useRead('getAddressLink', { path: { link } }, readOnce);
  const form = useForm({ act: useAct('confirmAddress', { link }), start: {}, say: () => undefined });
  if (!useLanguageOf(found)) return <WordlessWaiting />;
  return (
    <Page title={t('newAddress.title')} width="narrow">
      <h1>{t('newAddress.title')}</h1>
      {found.isPending && <Waiting />}
      {found.isError && !found.data && <ProblemNote error={found.error} />}
      {found.data &&
        (form.isDone ? (
          <p className="note" role="status">
            {t('newAddress.done')} <Link to="/sign-in">{t('signIn.title')}</Link>
          </p>
        ) : (
          <Form of={form} className="card" isPrimary submit={t('newAddress.submit')}>
            <p>{t('newAddress.text', { email: found.data.email })}</p>
          </Form>
        ))}
    </Page>
  );
}
