import { type FormEvent, useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { StatementLines } from '../plain/statement-lines.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { isAmount, MoneyFields, type MoneyInput } from './money-fields.tsx';

/** What is recorded of a complaint that was wrong, and where the seller says what it lost by it. */
export function Liability({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t } = useWords('seller');
  const [open, setOpen] = useState(false);
  const { liability } = notice;
  if (!liability) return null;
  const may = notice.actions.includes('declare-loss');
  return (
    <section className="card" aria-labelledby="liability">
      <h2 id="liability">{t('loss.title')}</h2>
      <StatementLines lines={liability.lines} />
      {liability.loss && <p role="status">{t('loss.kept')}</p>}
      {may && !open && (
        <>
          <p>{t('loss.text')}</p>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {t('loss.open')}
          </button>
        </>
      )}
      {may && open && <LossForm link={link} onDone={() => setOpen(false)} />}
    </section>
  );
}

function LossForm({ link, onDone }: { link: string; onDone: () => void }) {
  const { t } = useWords('seller');
  const declare = useAct('declareLoss', { link });
  const uploads = useUploads(sendExhibit(link));
  const [amount, setAmount] = useState<MoneyInput>({ amount: '', currency: 'CNY' });
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isPeriod = from !== '' && until !== '' && from <= until;
  const { sending } = uploads;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isAmount(amount.amount) || !isPeriod || sending) return;
    declare.mutate(
      {
        ...{ amount, from, until },
        documents: uploads.uploads.flatMap(({ exhibit }) => (exhibit ? [exhibit.id] : [])),
        ...(words.trim() && { words: words.trim() }),
      },
      { onSuccess: onDone },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <p className="soft small">{t('loss.secret')}</p>
      <MoneyFields
        label={t('loss.amount')}
        hint={t('loss.amountHint')}
        wrong={tried && !isAmount(amount.amount)}
        value={amount}
        onChange={setAmount}
      />
      <Field label={t('loss.from')}>
        {(control) => <input {...control} type="date" value={from} onChange={(e) => setFrom(e.target.value)} />}
      </Field>
      <Field label={t('loss.until')} wrong={tried && !isPeriod ? t('loss.wrongPeriod') : undefined}>
        {(control) => <input {...control} type="date" value={until} onChange={(e) => setUntil(e.target.value)} />}
      </Field>
      <Field label={t('loss.words')} hint={t('loss.wordsHint')}>
        {(control) => (
          <textarea {...control} maxLength={5000} value={words} onChange={(e) => setWords(e.target.value)} />
        )}
      </Field>
      <h3>{t('loss.documents')}</h3>
      <p className="soft small">{t('answer.limits')}</p>
      <UploadSlot
        label={t('loss.documents')}
        uploads={uploads.uploads}
        onAdd={(files) => uploads.add('loss', files)}
        onAgain={uploads.again}
        onRemove={uploads.remove}
        read={evidencePages(link)}
      />
      <p className="after-fields">
        <button type="submit" className="button primary" disabled={declare.isPending || sending}>
          {t(declare.isPending || sending ? 'answer.sending' : 'loss.submit')}
        </button>
      </p>
      {declare.isError && <ProblemNote error={declare.error} />}
    </form>
  );
}
