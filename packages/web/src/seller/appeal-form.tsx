import { useAct } from '../data/api.ts';
import { evidencePages } from '../data/documents.ts';
import { sendExhibit } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form } from '../plain/form.tsx';
import { shrunk } from '../plain/shrink.ts';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

/** An appeal, with documents: where a ruling could not read one, a clearer photo is the remedy. */
export function AppealForm({ link }: { link: string }) {
  const { t } = useWords('seller');
  const uploads = useUploads(sendExhibit(link), { prepare: shrunk });
  const form = useForm({
    ...{ act: useAct('appealAsSeller', { link }), waits: uploads.sending },
    start: { grounds: '' },
    check: ({ grounds }) => ({ grounds: !grounds && t('appeal.missing') }),
    say: ({ grounds }) => ({ grounds, documents: uploads.ids }),
  });
  return (
    <section className="card" aria-labelledby="appeal">
      <h2 id="appeal">{t('appeal.title')}</h2>
      <p>{t('appeal.text')}</p>
      <Form of={form} submit={t('appeal.button')} sending={t('answer.sending')}>
        <AreaField {...form.field('grounds')} label={t('appeal.grounds')} />
        <UploadField
          label={t('appeal.documents')}
          hint={t('appeal.documentsHint')}
          uploads={uploads}
          read={evidencePages(link)}
        />
      </Form>
    </section>
  );
}
