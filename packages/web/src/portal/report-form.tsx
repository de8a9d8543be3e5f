import type { Schemas } from '@marketsafe/sdk';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { codesInWords } from '../plain/codes-in-words.ts';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { UploadField } from '../plain/upload-slot.tsx';
import { useForm } from '../plain/use-form.ts';
import { useUploads } from '../plain/use-uploads.ts';
import { CustodyFields, chainOf, type Holding } from './custody-fields.tsx';

type Said = NonNullable<Schemas['StandBehindRequest']['report']>;

const kinds: readonly Said['kind'][] = ['test-purchase', 'expert-report'];
const findings: readonly Said['finding'][] = ['not-genuine', 'altered', 'copied', 'other-goods-sent'];

/** A test purchase or an expert's report. Collapsed, since it is optional. */
export function ReportForm({ id }: { id: string }) {
  const { t } = useWords('portal');
  const [open, setOpen] = useState(false);
  return (
    <section className="action">
      {open ? <Report id={id} /> : <Button onClick={() => setOpen(true)}>{t('actions.report')}</Button>}
    </section>
  );
}

function Report({ id }: { id: string }) {
  const { t, term } = useWords('portal');
  const uploads = useUploads(sendDocument);
  const form = useForm({
    ...{ act: useAct('standBehind', { case: id }), waits: uploads.sending },
    start: {
      ...{ kind: kinds[0] as Said['kind'], on: '', order: '', examiner: '', finding: findings[0] as Said['finding'] },
      custody: [] as readonly Holding[],
    },
    check: ({ kind, on, order, examiner, custody }) => ({
      ...{ on: !on, order: kind === 'test-purchase' && !order, examiner: !examiner },
      custody: kind === 'test-purchase' && custody.some(({ by, from }) => !by.trim() || !from),
      documents: uploads.ids.length === 0,
    }),
    say: ({ order, custody, ...said }) => ({
      scope: 'bundle' as const,
      report: {
        ...{ ...said, documents: uploads.ids },
        ...(said.kind === 'test-purchase' && { order, ...(custody.length > 0 && { custody: chainOf(custody) }) }),
      },
    }),
  });
  const codes = uploads.uploads.flatMap(({ exhibit }) => exhibit?.codes ?? []);
  return (
    <Form of={form} submit={t('actions.reportSubmit')}>
      <h3>{t('actions.report')}</h3>
      <p>{t('actions.reportText')}</p>
      <SelectField
        {...form.field('kind')}
        label={t('actions.reportKind')}
        options={kinds.map((value) => ({ value, label: term('reportKind', value) }))}
      />
      <TextField {...form.field('on')} type="date" label={t('actions.reportOn')} />
      {form.values.kind === 'test-purchase' && (
        <TextField {...form.field('order')} maxLength={200} label={t('actions.reportOrder')} />
      )}
      <TextField {...form.field('examiner')} maxLength={500} label={t('actions.reportExaminer')} />
      {form.values.kind === 'test-purchase' && <CustodyFields {...form.field('custody')} />}
      <SelectField
        {...form.field('finding')}
        label={t('actions.reportFinding')}
        options={findings.map((value) => ({ value, label: term('reportFinding', value) }))}
      />
      <UploadField label={t('actions.reportDocuments')} wrong={form.faults.documents} uploads={uploads} />
      {codes.length > 0 && <p className="note">{t('actions.reportCodes', { codes: codesInWords(codes, term) })}</p>}
    </Form>
  );
}
