import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';

/** Grants more time, once. The confirmation replaces the button, since `may` becomes false. */
export function Extension({ link, may }: { link: string; may: boolean }) {
  const { t } = useWords('seller');
  const extend = useAct('extendAsSeller', { link });
  const arrived = useArrival<HTMLParagraphElement>(extend.isSuccess);
  if (!may && !extend.isSuccess) return null;
  return (
    <section className="card" aria-labelledby="extend">
      <h2 id="extend">{t('extend.title')}</h2>
      {extend.isSuccess ? (
        <p ref={arrived} tabIndex={-1}>
          {t('extend.done')}
        </p>
      ) : (
        <>
          <p>{t('extend.text')}</p>
          <button type="button" className="button" disabled={extend.isPending} onClick={() => extend.mutate()}>
            {t('extend.button')}
          </button>
        </>
      )}
      {extend.isError && <ProblemNote error={extend.error} />}
    </section>
  );
}
