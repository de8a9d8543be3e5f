import type { Schemas } from '@marketsafe/sdk';
import { useState } from 'react';
import type { Act } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Field } from './field.tsx';
import { ProblemNote } from './problem-note.tsx';

export interface DisputeSaid {
  readonly case: string;
  readonly body: string;
  readonly reference: string;
  readonly receivedOn: string;
  readonly complex: boolean;
  readonly side: 'seller' | 'complainant';
}

interface Props<Said> {
  readonly bodies: Schemas['Disputes']['bodies'];
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly record: Act<Said>;
  readonly say: (said: DisputeSaid) => Said;
  readonly asksSide: boolean;
  readonly onDone: () => void;
}

const sides: readonly DisputeSaid['side'][] = ['seller', 'complainant'];

/** Which body, under which number, since when. */
export function DisputeForm<Said>({ bodies, cases, record, say, asksSide, onDone }: Props<Said>) {
  const { t, term } = useWords('disputes');
  const [said, setSaid] = useState<DisputeSaid>({
    ...{ case: cases[0]?.id ?? '', body: bodies[0]?.id ?? '', reference: '', receivedOn: '' },
    ...{ complex: false, side: 'seller' },
  });
  const [tried, setTried] = useState(false);
  const set = (more: Partial<DisputeSaid>) => setSaid((now) => ({ ...now, ...more }));
  const missing = (value: string) => (tried && !value.trim() ? t('missing') : undefined);
  const submit = () => {
    setTried(true);
    if (said.reference.trim() && said.receivedOn) record.mutate(say(said), { onSuccess: onDone });
  };
  return (
    <div className="fields">
      {cases.length > 1 && (
        <Field label={t('case')}>
          {(given) => (
            <select {...given} value={said.case} onChange={(e) => set({ case: e.target.value })}>
              {cases.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asksSide && (
        <Field label={t('whose')}>
          {(given) => (
            <select {...given} value={said.side} onChange={(e) => set({ side: e.target.value as DisputeSaid['side'] })}>
              {sides.map((side) => (
                <option key={side} value={side}>
                  {term('party', side)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('body')}>
        {(given) => (
          <select {...given} value={said.body} onChange={(e) => set({ body: e.target.value })}>
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('reference')} wrong={missing(said.reference)}>
        {(given) => (
          <input
            {...given}
            maxLength={200}
            value={said.reference}
            onChange={(e) => set({ reference: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('receivedOn')} hint={t('receivedHint')} wrong={missing(said.receivedOn)}>
        {(given) => (
          <input {...given} type="date" value={said.receivedOn} onChange={(e) => set({ receivedOn: e.target.value })} />
        )}
      </Field>
      <p>
        <label>
          <input type="checkbox" checked={said.complex} onChange={(e) => set({ complex: e.target.checked })} />{' '}
          {t('complex')}
        </label>
      </p>
      <p className="after-fields">
        <button type="button" className="button" disabled={record.isPending} onClick={submit}>
          {t('submit')}
        </button>
      </p>
      {record.isError && <ProblemNote error={record.error} />}
    </div>
  );
}
