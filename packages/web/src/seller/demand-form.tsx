import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form, SelectField, TextField } from '../plain/form.tsx';
import { isAmount, MoneyFields, noMoney } from '../plain/money-fields.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

const channels = ['messenger', 'phone', 'marketplace-message', 'mail', 'in-person', 'other'] as const;

/** What was reported before, what came of it, and where it may be reported, the form behind one button. */
export function Demand({ link, notice }: { link: string; notice: SellerNotice }) {
  const { t, term, shortInstant } = useWords('seller');
  const [open, setOpen] = useState(false);
  const may = notice.actions.includes('report-demand');
  const demands = notice.matters.filter(({ kind }) => kind === 'demand');
  if (!may && demands.length === 0) return null;
  return (
    <section className="card" aria-labelledby="demand">
      <h2 id="demand">{t('demand.title')}</h2>
      {demands.map(({ at, finding }) => (
        <p key={at} role="status">
          {t('demand.reported', { when: shortInstant(at) })} <strong>{term('matterFinding', finding ?? 'open')}</strong>
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
  const uploads = useUploads(sendExhibit(link));
  const form = useForm({
    ...{ act: useAct('reportDemand', { link }), waits: uploads.sending, onDone },
    start: { channel: channels[0] as (typeof channels)[number], on: '', ...noMoney, words: '' },
    check: ({ on, amount }) => ({
      on: !on && t('demand.missingOn'),
      amount: amount !== '' && !isAmount(amount) && t('demand.wrongAmount'),
    }),
    say: ({ channel, on, amount, currency, words }) => ({
      ...{ channel, on, documents: uploads.ids },
      ...(amount && { amount: { amount, currency } }),
      ...(words && { words }),
    }),
  });
  return (
    <Form of={form} submit={t('demand.submit')} sending={t('answer.sending')} isPrimary>
      <p className="soft small">{t('demand.secret')}</p>
      <SelectField
        {...form.field('channel')}
        label={t('demand.channel')}
        options={channels.map((value) => ({ value, label: term('demandChannel', value) }))}
      />
      <TextField {...form.field('on')} type="date" label={t('demand.on')} />
      <MoneyFields
        amount={form.field('amount')}
        currency={form.field('currency')}
        label={t('demand.amount')}
        hint={t('demand.amountHint')}
      />
      <AreaField {...form.field('words')} label={t('demand.words')} hint={t('demand.wordsHint')} />
      <UploadField label={t('demand.screenshot')} uploads={uploads} read={evidencePages(link)} />
    </Form>
  );
}
