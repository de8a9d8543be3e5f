import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form } from '../plain/form.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';

interface Props {
  readonly office: string;
  readonly number: string;
  /** The button that opens the form. */
  readonly open: string;
  /** Whether the review team needs a document to look at. */
  readonly needsDocument?: boolean;
}

/** Asks the review team to enter a registration, or to verify it without a code. */
export function AskReviewTeam({ open, ...registration }: Props) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Asking {...registration} />
  ) : (
    <Button type="primary" onClick={() => setOpen(true)}>
      {open}
    </Button>
  );
}

function Asking({ office, number, needsDocument = false }: Omit<Props, 'open'>) {
  const { t } = useWords('portal');
  const uploads = useUploads(sendDocument);
  const form = useForm({
    ...{ act: useAct('requestRightReview'), waits: uploads.sending },
    start: { words: '' },
    check: () => ({ documents: needsDocument && uploads.ids.length === 0 }),
    say: ({ words }) => ({ office, number, words, documents: uploads.ids }),
  });
  if (form.isDone)
    return (
      <p className="note good" role="status">
        {t('rights.asked')}
      </p>
    );
  return (
    <Form of={form} isPrimary submit={t('rights.askSubmit')}>
      <p>
        <strong>
          {office} {number}
        </strong>
      </p>
      <UploadField
        label={t('rights.askDocuments')}
        hint={t('rights.askDocumentsHint')}
        wrong={form.faults.documents}
        uploads={uploads}
      />
      <AreaField {...form.field('words')} rows={3} label={t('rights.askWords')} />
    </Form>
  );
}
