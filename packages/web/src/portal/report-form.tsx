import type { Schemas } from '@marketsafe/sdk';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { Field } from '../plain/field.tsx';
import { UploadSlot } from '../plain/upload-slot.tsx';
import { useUploads } from '../plain/use-uploads.ts';

type Report = NonNullable<Schemas['StandBehindRequest']['report']>;

const kinds: readonly Report['kind'][] = ['test-purchase', 'expert-report'];
const findings: readonly Report['finding'][] = ['not-genuine', 'altered', 'copied', 'other-goods-sent'];

/** A test purchase or an expert's report, behind one button: nobody has to have one. */
export function ReportForm({ id }: { id: string }) {
  const { t } = useWords('portal');
  const [open, setOpen] = useState(false);
  return (
    <section className="action">
      {open ? <Form id={id} /> : <Button onClick={() => setOpen(true)}>{t('actions.report')}</Button>}
    </section>
  );
}

function Form({ id }: { id: string }) {
  const { t, term } = useWords('portal');
  const standBehind = useAct('standBehind', { case: id });
  const uploads = useUploads(sendDocument);
  const [kind, setKind] = useState<Report['kind']>('test-purchase');
  const [on, setOn] = useState('');
  const [order, setOrder] = useState('');
  const [examiner, setExaminer] = useState('');
  const [finding, setFinding] = useState<Report['finding']>('not-genuine');
  const [tried, setTried] = useState(false);
  const documents = uploads.uploads.flatMap(({ exhibit }) => (exhibit ? [exhibit.id] : []));
  const sending = uploads.uploads.some(({ exhibit, problem, error }) => !exhibit && !problem && error === undefined);
  const needsOrder = kind === 'test-purchase';
  const complete = on && examiner.trim() && (!needsOrder || order.trim()) && documents.length > 0;

  const submit = () => {
    setTried(true);
    if (!complete || sending) return;
    const report = {
      kind,
      on,
      examiner: examiner.trim(),
      finding,
      documents,
      ...(needsOrder && { order: order.trim() }),
    };
    standBehind.mutate({ scope: 'bundle', report });
  };

  return (
    <>
      <h3>{t('actions.report')}</h3>
      <p>{t('actions.reportText')}</p>
      <Field label={t('actions.reportKind')}>
        {(control) => (
          <Select<Report['kind']>
            id={control.id}
            value={kind}
            popupMatchSelectWidth={false}
            options={kinds.map((value) => ({ value, label: term('reportKind', value) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <Field label={t('actions.reportOn')}>
        {(control) => <Input {...control} type="date" value={on} onChange={(e) => setOn(e.target.value)} />}
      </Field>
      {needsOrder && (
        <Field label={t('actions.reportOrder')}>
          {(control) => <Input {...control} maxLength={200} value={order} onChange={(e) => setOrder(e.target.value)} />}
        </Field>
      )}
      <Field label={t('actions.reportExaminer')}>
        {(control) => (
          <Input {...control} maxLength={500} value={examiner} onChange={(e) => setExaminer(e.target.value)} />
        )}
      </Field>
      <Field label={t('actions.reportFinding')}>
        {(control) => (
          <Select<Report['finding']>
            id={control.id}
            value={finding}
            popupMatchSelectWidth={false}
            options={findings.map((value) => ({ value, label: term('reportFinding', value) }))}
            onChange={setFinding}
          />
        )}
      </Field>
      <UploadSlot
        label={t('actions.reportDocuments')}
        uploads={uploads.uploads}
        onAdd={(files) => uploads.add('report', files)}
        onAgain={uploads.again}
        onRemove={uploads.remove}
      />
      {tried && !complete && (
        <p className="wrong" role="alert">
          {t('actions.reportMissing')}
        </p>
      )}
      <p className="after-fields">
        <Button loading={standBehind.isPending || sending} onClick={submit}>
          {t('actions.reportSubmit')}
        </Button>
      </p>
      {standBehind.isError && <ProblemAlert error={standBehind.error} />}
    </>
  );
}
