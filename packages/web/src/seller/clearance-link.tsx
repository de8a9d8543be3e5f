import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';

/** Offers an honest dealer a one-time check of its papers. This page's link does not open that page, so the shop receives another one. */
export function ClearanceLink({ link }: { link: string }) {
  const { t } = useWords('seller');
  const send = useAct('sendClearanceLink', { link });
  return (
    <section className="card">
      <p>{t('clearance.hint')}</p>
      {send.isSuccess ? (
        <p role="status">{t('clearance.linkSent')}</p>
      ) : (
        <button type="button" className="button" disabled={send.isPending} onClick={() => send.mutate()}>
          {t('clearance.send')}
        </button>
      )}
      {send.isError && <ProblemNote error={send.error} />}
    </section>
  );
}
