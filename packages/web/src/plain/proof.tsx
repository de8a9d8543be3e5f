import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '../language/words.ts';
import { ProblemNote } from './problem-note.tsx';

export const proofName = 'marketsafe-proof.json';

/** Downloads the proof of a case; `save` resolves to false while no checkpoint covers it. */
export function Proof({ save: saveProof }: { save: () => Promise<boolean> }) {
  const { t } = useWords();
  const save = useMutation({ mutationFn: saveProof });
  return (
    <section className="card" aria-labelledby="proof">
      <h2 id="proof">{t('proof.title')}</h2>
      <p>{t('proof.text')}</p>
      <p>
        <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate()}>
          {t('proof.download')}
        </button>
      </p>
      {save.data === false && (
        <p className="note" role="status">
          {t('proof.wait')}
        </p>
      )}
      {save.isError && <ProblemNote error={save.error} />}
      <p className="small">
        <Link to="/ledger">{t('proof.how')}</Link>
      </p>
    </section>
  );
}
