import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';

export function AppealForm({ link }: { link: string }) {
  const { t } = useWords('seller');
  const appeal = useAct('appealAsSeller', { link });
  const [grounds, setGrounds] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (grounds.trim()) appeal.mutate({ grounds: grounds.trim() });
  };
  return (
    <section className="card" aria-labelledby="appeal">
      <h2 id="appeal">{t('appeal.title')}</h2>
      <p>{t('appeal.text')}</p>
      <Field label={t('appeal.grounds')} wrong={tried && !grounds.trim() ? t('appeal.missing') : undefined}>
        {(given) => (
          <textarea {...given} value={grounds} maxLength={5000} onChange={(e) => setGrounds(e.target.value)} />
        )}
      </Field>
      <p className="after-fields">
        <button type="button" className="button" disabled={appeal.isPending} onClick={submit}>
          {t('appeal.button')}
        </button>
      </p>
      {appeal.isError && <ProblemNote error={appeal.error} />}
    </section>
  );
}
