import type { Schemas } from '@marketsafe/sdk';
import { type FormEvent, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { Enrolment } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Field } from '../plain/field.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { offices } from './offices.ts';

const kinds = ['rights-holder', 'agent', 'association'] as const;

export function WhoForm({ onAsked }: { onAsked: (enrolment: Enrolment, email: string) => void }) {
  const { t, language } = useWords('enrol');
  const enrol = useAct('enrol');
  const [kind, setKind] = useState<Schemas['EnrolmentRequest']['kind']>('rights-holder');

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const request: Schemas['EnrolmentRequest'] = {
      name: text('name'),
      kind,
      email: text('email'),
      language,
      ...(text('number') && { right: { office: text('office'), number: text('number') } }),
    };
    enrol.mutate(request, { onSuccess: (enrolment) => onAsked(enrolment, request.email) });
  };

  return (
    <form className="card" onSubmit={submit}>
      <Field label={t('name')}>
        {(given) => <input {...given} name="name" type="text" autoComplete="organization" required maxLength={200} />}
      </Field>
      <Field label={t('kind')}>
        {(given) => (
          <select
            {...given}
            value={kind}
            onChange={(e) => setKind(e.target.value as Schemas['EnrolmentRequest']['kind'])}
          >
            {kinds.map((value) => (
              <option key={value} value={value}>
                {t(`kinds.${value}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('email')}>
        {(given) => <input {...given} name="email" type="email" autoComplete="email" required maxLength={200} />}
      </Field>
      <Field label={t('office')}>
        {(given) => (
          <select {...given} name="office">
            {offices.map((office) => (
              <option key={office} value={office}>
                {t(`offices.${office}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('number')} hint={t('numberHint')}>
        {(given) => <input {...given} name="number" type="text" maxLength={40} required={kind !== 'agent'} />}
      </Field>
      <p className="after-fields">
        <button type="submit" className="button primary" disabled={enrol.isPending}>
          {t('submit')}
        </button>
      </p>
      {enrol.isError && <ProblemNote error={enrol.error} />}
    </form>
  );
}
