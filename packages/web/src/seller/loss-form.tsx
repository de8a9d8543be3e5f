import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form, TextField } from '../plain/form.tsx';
import { isAmount, MoneyFields, noMoney } from '../plain/money-fields.tsx';
import { StatementLines } from '../plain/statement-lines.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

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
      {notice.matters.some(({ kind }) => kind === 'loss') && <p role="status">{t('loss.kept')}</p>}
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
  const uploads = useUploads(sendExhibit(link));
  const form = useForm({
    ...{ act: useAct('declareLoss', { link }), waits: uploads.sending, onDone },
    start: { ...noMoney, from: '', until: '', words: '' },
    check: ({ amount, from, until }) => ({
      amount: !isAmount(amount) && t('demand.wrongAmount'),
      until: (!from || !until || from > until) && t('loss.wrongPeriod'),
    }),
    say: ({ amount, currency, from, until, words }) => ({
      ...{ amount: { amount, currency }, from, until, documents: uploads.ids },
      ...(words && { words }),
    }),
  });
  return (
    <Form of={form} submit={t('loss.submit')} sending={t('answer.sending')} isPrimary>
      <p className="soft small">{t('loss.secret')}</p>
      <MoneyFields
        amount={form.field('amount')}
        currency={form.field('currency')}
        label={t('loss.amount')}
        hint={t('loss.amountHint')}
      />
      <TextField {...form.field('from')} type="date" label={t('loss.from')} />
      <TextField {...form.field('until')} type="date" label={t('loss.until')} />
      <AreaField {...form.field('words')} label={t('loss.words')} hint={t('loss.wordsHint')} />
      <UploadField label={t('loss.documents')} uploads={uploads} read={evidencePages(link)} />
    </Form>
  );
}
