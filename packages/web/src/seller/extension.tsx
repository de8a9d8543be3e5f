import { useTranslation } from 'react-i18next';
import { useSellerExtension } from '../data/answers.ts';
import { ProblemNote } from '../plain/problem-note.tsx';

export function Extension({ link }: { link: string }) {
  const { t } = useTranslation('seller');
  const extend = useSellerExtension(link);
  return (
    <section className="card" aria-labelledby="extend">
      <h2 id="extend">{t('extend.title')}</h2>
      <p>{t('extend.text')}</p>
      <button type="button" className="button" disabled={extend.isPending} onClick={() => extend.mutate(undefined)}>
        {t('extend.button')}
      </button>
      {extend.isSuccess && <p role="status">{t('extend.done')}</p>}
      {extend.isError && <ProblemNote error={extend.error} />}
    </section>
  );
}
