import { uploadDisputeDocument } from '@marketsafe/sdk';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import type { Dispute } from '../plain/disputes-card.tsx';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';

const outcomes = ['for-seller', 'for-complainant', 'settled', 'inadmissible', 'withdrawn'] as const;

/** How a dispute before a certified body ended, with the body's decision, and whether the programme follows it. */
export function DisputeOutcome({ dispute }: { dispute: Dispute }) {
  const { t, term } = useWords('disputes');
  const decide = useAct('decideDispute', { case: dispute.case, dispute: dispute.id });
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('for-seller');
  const [decidedOn, setDecidedOn] = useState('');
  const [adopt, setAdopt] = useState(true);
  const [reasons, setReasons] = useState('');
  const [file, setFile] = useState<File | undefined>();
  const [uploading, setUploading] = useState<unknown>();
  const [tried, setTried] = useState(false);
  const needsFile = outcome !== 'withdrawn';
  const isWhole = decidedOn !== '' && reasons.trim() !== '' && (!needsFile || file !== undefined);
  const submit = async () => {
    setTried(true);
    if (!isWhole) return;
    setUploading(undefined);
    try {
      const kept = file && (await uploadDisputeDocument(file, { language: document.documentElement.lang }));
      decide.mutate({
        ...{ outcome, decidedOn, reasons: reasons.trim(), adopt: adopt && outcome === 'for-seller' },
        ...(kept && { document: kept.id }),
      });
    } catch (error) {
      setUploading(error);
    }
  };
  return (
    <details>
      <summary>{t('enter')}</summary>
      <Field label={t('outcome')}>
        {(given) => (
          <select {...given} value={outcome} onChange={(e) => setOutcome(e.target.value as typeof outcome)}>
            {outcomes.map((one) => (
              <option key={one} value={one}>
                {term('disputeOutcome', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('decidedOn')}>
        {(given) => <input {...given} type="date" value={decidedOn} onChange={(e) => setDecidedOn(e.target.value)} />}
      </Field>
      <Field label={t('document')} hint={needsFile ? t('documentHint') : undefined}>
        {(given) => <input {...given} type="file" onChange={(e) => setFile(e.target.files?.[0])} />}
      </Field>
      <Field label={t('reasons')} hint={t('reasonsHint')}>
        {(given) => (
          <textarea {...given} maxLength={5000} value={reasons} onChange={(e) => setReasons(e.target.value)} />
        )}
      </Field>
      {outcome === 'for-seller' && (
        <p>
          <label>
            <input type="checkbox" checked={adopt} onChange={(e) => setAdopt(e.target.checked)} /> {t('adopt')}
          </label>
        </p>
      )}
      {tried && !isWhole && <p className="wrong">{t('incomplete')}</p>}
      <p className="after-fields">
        <button type="button" className="button" disabled={decide.isPending} onClick={() => void submit()}>
          {t('enterOutcome')}
        </button>
      </p>
      {uploading !== undefined && <ProblemNote error={uploading} />}
      {decide.isError && <ProblemNote error={decide.error} />}
    </details>
  );
}
