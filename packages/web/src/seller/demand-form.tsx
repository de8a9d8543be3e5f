import { type FormEvent, useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { isAmount, MoneyFields, type MoneyInput } from './money-fields.tsx';

const channels = ['messenger', 'phone', 'marketplace-message', 'mail', 'in-person', 'other'] as const;

/** What was reported before, what came of it, and where it may be reported, the form behind one button. */
export function Demand({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, term, shortInstant } = useWords('seller');
  const [open, setOpen] = useState(false);
  const may = notice.actions.includes('report-demand');
  if (!may && notice.demands.length === 0) return null;
  return (
    <section className="card" aria-labelledby="demand">
      <h2 id="demand">{t('demand.title')}</h2>
      {notice.demands.map(({ at, finding }) => (
        <p key={at} role="status">
          {t('demand.reported', { when: shortInstant(at) })}{' '}
          <strong>{finding ? term('demandFinding', finding) : t('demand.withDesk')}</strong>
        </p>
      ))}
      {may && !open && (
        <>
          <p>{t('demand.text')}</p>
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {t('demand.open')}
          </button>
        </>
      )}
      {may && open && <DemandForm link={link} onDone={() => setOpen(false)} />}
    </section>
  );
}

function DemandForm({ link, onDone }: { link: string; onDone: () => void }) {
  const { t, term } = useWords('seller');
  const report = useAct('reportDemand', { link });
  const uploads = useUploads(sendExhibit(link));
  const [channel, setChannel] = useState<(typeof channels)[number]>('messenger');
  const [amount, setAmount] = useState<MoneyInput>({ amount: '', currency: 'CNY' });
  const [on, setOn] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const wrongAmount = amount.amount !== '' && !isAmount(amount.amount);
  const { sending } = uploads;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!on || wrongAmount || sending) return;
    report.mutate(
      {
        ...{ channel, on },
        documents: uploads.uploads.flatMap(({ exhibit }) => (exhibit ? [exhibit.id] : [])),
        ...(amount.amount && { amount }),
        ...(words.trim() && { words: words.trim() }),
      },
      { onSuccess: onDone },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <p className="soft small">{t('demand.secret')}</p>
      <Field label={t('demand.channel')}>
        {(control) => (
          <select {...control} value={channel} onChange={(e) => setChannel(e.target.value as typeof channel)}>
            {channels.map((one) => (
              <option key={one} value={one}>
                {term('demandChannel', one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('demand.on')} wrong={tried && !on ? t('demand.missingOn') : undefined}>
        {(control) => <input {...control} type="date" value={on} onChange={(e) => setOn(e.target.value)} />}
      </Field>
      <MoneyFields
        label={t('demand.amount')}
        hint={t('demand.amountHint')}
        wrong={wrongAmount}
        value={amount}
        onChange={setAmount}
      />
      <Field label={t('demand.words')} hint={t('demand.wordsHint')}>
        {(control) => (
          <textarea {...control} maxLength={5000} value={words} onChange={(e) => setWords(e.target.value)} />
        )}
      </Field>
      <h3>{t('demand.screenshot')}</h3>
      <p className="soft small">{t('answer.limits')}</p>
      <UploadSlot
        label={t('demand.screenshot')}
        uploads={uploads.uploads}
        onAdd={(files) => uploads.add('screenshot', files)}
        onAgain={uploads.again}
        onRemove={uploads.remove}
        read={evidencePages(link)}
      />
      <p className="after-fields">
        <button type="submit" className="button primary" disabled={report.isPending || sending}>
          {t(report.isPending || sending ? 'answer.sending' : 'demand.submit')}
        </button>
      </p>
      {report.isError && <ProblemNote error={report.error} />}
    </form>
  );
}
