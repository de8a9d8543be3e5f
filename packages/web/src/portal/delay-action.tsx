import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ScopeField } from '../office/scope-field.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { DocumentField } from './document-field.tsx';

const grounds = ['legalisation', 'notarisation'] as const;

/** Folded away until asked for: most suits need no consulate. */
export function DelayAction({ detail }: { detail: CaseDetail }) {
  const { t, term } = useWords('portal');
  const ask = useAct('askDelay', { case: detail.id });
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<(typeof grounds)[number]>('legalisation');
  const uploads = useUploads(sendDocument);
  const [scope, setScope] = useState<'bundle' | 'case'>('bundle');
  const [tried, setTried] = useState(false);
  if (!open)
    return (
      <section className="action">
        <p>{t('delay.lead', { count: detail.delayDaysLeft ?? 0 })}</p>
        <Button onClick={() => setOpen(true)}>{t('delay.open')}…</Button>
      </section>
    );
  const documents = uploads.uploads.flatMap(({ exhibit }) => (exhibit ? [exhibit.id] : []));
  const submit = () => {
    setTried(true);
    if (documents.length > 0 && !uploads.sending) ask.mutate({ ground, scope, documents });
  };
  return (
    <section className="action stack">
      <p>{t('delay.text')}</p>
      <fieldset className="choices">
        <legend>{t('delay.ground')}</legend>
        <Radio.Group value={ground} onChange={(event) => setGround(event.target.value as typeof ground)}>
          {grounds.map((one) => (
            <Radio key={one} value={one}>
              {term('delayGround', one)}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <DocumentField
        label={t('delay.documents')}
        wrong={tried && documents.length === 0 ? t('delay.documentsMissing') : undefined}
        uploads={uploads}
      />
      <ScopeField scope={scope} onChange={setScope} />
      <p>
        <Button loading={ask.isPending || uploads.sending} onClick={submit}>
          {t('delay.submit')}
        </Button>
      </p>
      {ask.isError && <ProblemAlert error={ask.error} />}
    </section>
  );
}
