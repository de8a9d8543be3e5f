import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';
import { type Scope, ScopeField } from '../office/scope-field.tsx';
import { Form } from '../plain/form.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

const grounds = ['legalisation', 'notarisation'] as const;

/** Folded away until asked for: most suits need no consulate. */
export function DelayAction({ detail }: { detail: CaseDetail }) {
  const { t, term } = useWords('portal');
  const [open, setOpen] = useState(false);
  const uploads = useUploads(sendDocument);
  const form = useForm({
    ...{ act: useAct('askDelay', { case: detail.id }), waits: uploads.sending },
    start: { ground: grounds[0] as (typeof grounds)[number], scope: 'bundle' as Scope },
    check: () => ({ documents: uploads.ids.length === 0 && t('delay.documentsMissing') }),
    say: (said) => ({ ...said, documents: uploads.ids }),
  });
  if (!open)
    return (
      <section className="action">
        <p>{t('delay.lead', { count: detail.delayDaysLeft ?? 0 })}</p>
        <Button onClick={() => setOpen(true)}>{t('delay.open')}…</Button>
      </section>
    );
  return (
    <section className="action">
      <Form of={form} className="stack" submit={t('delay.submit')}>
        <p>{t('delay.text')}</p>
        <ChoiceField
          {...form.field('ground')}
          label={t('delay.ground')}
          options={grounds.map((value) => ({ value, label: term('delayGround', value) }))}
        />
        <UploadField
          label={t('delay.documents')}
          hint={t('documents.limits')}
          wrong={form.faults.documents}
          uploads={uploads}
        />
        <ScopeField {...form.field('scope')} />
      </Form>
    </section>
  );
}
