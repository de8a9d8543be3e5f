import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';
import { type Scope, ScopeField } from '../office/scope-field.tsx';
import { Form, TextField } from '../plain/form.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

/** The complainant's suit or complaint to an authority: the one thing that keeps a listing down on a statutory track. */
export function ProceedingsAction({ detail }: { detail: CaseDetail }) {
  const { t, term } = useWords('portal');
  const uploads = useUploads(sendDocument);
  const kinds = detail.proceedingsKinds ?? [];
  const form = useForm({
    ...{ act: useAct('enterProceedings', { case: detail.id }), waits: uploads.sending },
    start: { kind: kinds[0] ?? 'suit', before: '', number: '', on: '', scope: 'bundle' as Scope },
    check: ({ before, number, on }) => ({ before: !before, number: !number, on: !on }),
    say: (said) => ({ ...said, documents: uploads.ids }),
  });
  return (
    <section className="action">
      <Form of={form} className="stack" isPrimary submit={t('proceedings.submit')}>
        <p>{t('proceedings.text')}</p>
        {kinds.length > 1 && (
          <ChoiceField
            {...form.field('kind')}
            label={t('proceedings.kind')}
            options={kinds.map((value) => ({ value, label: term('proceedings', value) }))}
          />
        )}
        <TextField {...form.field('before')} maxLength={100} label={t(`proceedings.before.${form.values.kind}`)} />
        <TextField {...form.field('number')} maxLength={100} label={t('proceedings.number')} />
        <TextField {...form.field('on')} type="date" label={t('proceedings.on')} />
        <UploadField label={t('proceedings.documents')} hint={t('documents.limits')} uploads={uploads} />
        <ScopeField {...form.field('scope')} />
      </Form>
    </section>
  );
}
