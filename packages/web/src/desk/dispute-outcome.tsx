import { uploadDisputeDocument } from '@marketsafe/sdk';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { isChinese } from '../format/is-chinese.ts';
import { useWords } from '../language/words.ts';
import type { Dispute } from '../plain/disputes-card.tsx';
import { Field } from '../plain/field.tsx';
import { AreaField, CheckField, Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

const outcomes = ['for-seller', 'for-complainant', 'settled', 'inadmissible', 'withdrawn'] as const;
const start = {
  ...{ outcome: outcomes[0] as (typeof outcomes)[number], decidedOn: '', reasons: '', chinese: '', adopt: true },
};

/** Records a certified body's decision in a dispute, and whether the programme follows it. */
export function DisputeOutcome({ dispute }: { dispute: Dispute }) {
  const { t, term } = useWords('disputes');
  const { t: desk } = useWords('desk');
  const decide = useAct('decideDispute', { case: dispute.case, dispute: dispute.id });
  const [file, setFile] = useState<File | undefined>();
  const form = useForm({
    act: useMutation({
      mutationFn: async ({ adopt, reasons, chinese, ...said }: typeof start) => {
        const kept = file && (await uploadDisputeDocument(file, { language: document.documentElement.lang }));
        const document_ = kept && { document: kept.id };
        return decide.mutateAsync({
          ...said,
          reasons: { en: reasons, 'zh-CN': chinese },
          adopt: adopt && said.outcome === 'for-seller',
          ...document_,
        });
      },
    }),
    start,
    check: ({ outcome, decidedOn, reasons, chinese }) => ({
      ...{ decidedOn: !decidedOn, reasons: !reasons, chinese: !isChinese(chinese) },
      documents: outcome !== 'withdrawn' && file === undefined,
    }),
  });
  const { outcome } = form.values;
  return (
    <details>
      <summary>{t('enter')}</summary>
      <Form of={form} submit={t('enterOutcome')}>
        <SelectField
          {...form.field('outcome')}
          label={t('outcome')}
          options={outcomes.map((value) => ({ value, label: term('disputeOutcome', value) }))}
        />
        <TextField {...form.field('decidedOn')} type="date" label={t('decidedOn')} />
        <Field
          label={t('document')}
          hint={outcome === 'withdrawn' ? undefined : t('documentHint')}
          wrong={form.faults.documents}
        >
          {(given) => <input {...given} type="file" onChange={(e) => setFile(e.target.files?.[0])} />}
        </Field>
        <AreaField
          {...form.field('reasons')}
          label={desk('reasons.of.en', { what: t('reasons') })}
          hint={t('reasonsHint')}
        />
        <AreaField {...form.field('chinese')} label={desk('reasons.of.zh-CN', { what: t('reasons') })} />
        {outcome === 'for-seller' && <CheckField {...form.field('adopt')} label={t('adopt')} />}
      </Form>
    </details>
  );
}
