import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ScopeField } from '../office/scope-field.tsx';
import { useUploads } from '../plain/use-uploads.ts';
import { DocumentField } from './document-field.tsx';

/** The complainant's suit or complaint to an authority: the one thing that keeps a listing down on a statutory track. */
export function ProceedingsAction({ detail }: { detail: CaseDetail }) {
  const { t, term } = useWords('portal');
  const ids = { before: useId(), number: useId(), on: useId() };
  const enter = useAct('enterProceedings', { case: detail.id });
  const kinds = detail.proceedingsKinds ?? [];
  const [kind, setKind] = useState(kinds[0] ?? 'suit');
  const [before, setBefore] = useState('');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState('');
  const uploads = useUploads(sendDocument);
  const [scope, setScope] = useState<'bundle' | 'case'>('bundle');
  const [tried, setTried] = useState(false);
  const lacks = (text: string) => (tried && !text.trim() ? t('proceedings.required') : undefined);
  const submit = () => {
    setTried(true);
    if (!before.trim() || !number.trim() || !on || uploads.sending) return;
    const documents = uploads.uploads.flatMap(({ exhibit }) => (exhibit ? [exhibit.id] : []));
    enter.mutate({ kind, before: before.trim(), number: number.trim(), on, scope, documents });
  };
  return (
    <section className="action stack">
      <p>{t('proceedings.text')}</p>
      {kinds.length > 1 && (
        <fieldset className="choices">
          <legend>{t('proceedings.kind')}</legend>
          <Radio.Group value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            {kinds.map((one) => (
              <Radio key={one} value={one}>
                {term('proceedings', one)}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
      <TextField
        id={ids.before}
        label={t(`proceedings.before.${kind}`)}
        value={before}
        onChange={setBefore}
        wrong={lacks(before)}
      />
      <TextField
        id={ids.number}
        label={t('proceedings.number')}
        value={number}
        onChange={setNumber}
        wrong={lacks(number)}
      />
      <TextField id={ids.on} label={t('proceedings.on')} type="date" value={on} onChange={setOn} wrong={lacks(on)} />
      <DocumentField label={t('proceedings.documents')} uploads={uploads} />
      <ScopeField scope={scope} onChange={setScope} />
      <p>
        <Button type="primary" loading={enter.isPending || uploads.sending} onClick={submit}>
          {t('proceedings.submit')}
        </Button>
      </p>
      {enter.isError && <ProblemAlert error={enter.error} />}
    </section>
  );
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onChange: (value: string) => void;
}

function TextField({ id, label, type = 'text', value, wrong, onChange }: TextFieldProps) {
  return (
    <div>
      <label htmlFor={id}>
        <strong>{label}</strong>
      </label>
      <Input
        id={id}
        type={type}
        maxLength={type === 'text' ? 100 : undefined}
        value={value}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
