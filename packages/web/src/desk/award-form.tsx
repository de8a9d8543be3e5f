import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { CheckField, Form, TextField } from '../plain/form.tsx';
import { isAmount, MoneyFields, noMoney } from '../plain/money-fields.tsx';
import { useForm } from '../plain/use-form.ts';

/** What a court ruled about a complaint that was wrong. Both sides are told; a later judgment takes its place. */
export function AwardForm({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const [open, setOpen] = useState(false);
  const form = useForm({
    ...{ act: useAct('enterAward', { case: detail.id }), onDone: () => setOpen(false) },
    start: { before: '', number: '', on: '', ...noMoney, malicious: false, doubled: false },
    check: ({ before, number, on, amount }) => ({
      ...{ before: !before, number: !number, on: !on },
      amount: amount !== '' && !isAmount(amount) && t('award.missing'),
    }),
    say: ({ amount, currency, malicious, doubled, ...said }) => ({
      ...{ ...said, malicious },
      ...(amount && { amount: { amount, currency } }),
      doubled: doubled && malicious && amount !== '',
    }),
  });
  const { malicious, amount } = form.values;
  return (
    <Panel title={t('award.title')}>
      <p>{t('award.text')}</p>
      {!open && <Button onClick={() => setOpen(true)}>{t('award.open')}</Button>}
      {open && (
        <Form of={form} className="stack" isPrimary submit={t('award.submit')}>
          <TextField {...form.field('before')} label={t('award.before')} />
          <TextField {...form.field('number')} label={t('award.number')} />
          <TextField {...form.field('on')} type="date" label={t('award.on')} />
          <MoneyFields amount={form.field('amount')} currency={form.field('currency')} label={t('award.amount')} />
          <CheckField {...form.field('malicious')} label={t('award.malicious')} />
          {malicious && amount !== '' && <CheckField {...form.field('doubled')} label={t('award.doubled')} />}
        </Form>
      )}
    </Panel>
  );
}
