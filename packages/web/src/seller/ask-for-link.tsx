import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';

/**
 * Sends the shop the link to all its cases, or to its authorisations. This page's link opens neither: whoever has it may have this one
 * alone.
 */
export function AskForLink({ link, to }: { link: string; to: 'shop' | 'clearance' }) {
  const { t } = useWords('seller');
  const acts = { shop: useAct('sendShopLink', { link }), clearance: useAct('sendClearanceLink', { link }) };
  const send = acts[to];
  return (
    <section className="card">
      <p>{t(`${to}.hint`)}</p>
      {send.isSuccess ? (
        <p role="status">{t(`${to}.linkSent`)}</p>
      ) : (
        <button type="button" className="button" disabled={send.isPending} onClick={() => send.mutate()}>
          {t(`${to}.send`)}
        </button>
      )}
      {send.isError && <ProblemNote error={send.error} />}
    </section>
  );
}
