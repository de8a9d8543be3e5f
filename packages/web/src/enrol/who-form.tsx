import type { Schemas } from '@marketsafe/sdk';
import { useAct } from '../data/api.ts';
import { useDemo } from '../data/demo.ts';
import type { Enrolment } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';
import { offices } from './offices.ts';

const kinds = ['rights-holder', 'agent', 'association'] as const;

const officeOf = (code: string) => offices.find((one) => one === code) ?? offices[0];

export function WhoForm({ onAsked }: { onAsked: (enrolment: Enrolment, email: string) => void }) {
  const { t, language } = useWords('enrol');
  const form = useForm({
    act: useAct('enrol'),
    onDone: (enrolment, { email }) => onAsked(enrolment, email),
    start: {
      ...{ name: '', email: '', number: '', office: offices[0] as (typeof offices)[number] },
      kind: kinds[0] as Schemas['EnrolmentRequest']['kind'],
    },
    check: ({ name, kind, email, number }) => ({ name: !name, email: !email, number: kind !== 'agent' && !number }),
    say: ({ office, number, ...who }) => ({ ...who, language, ...(number && { right: { office, number } }) }),
  });
  const unclaimed = useDemo().data?.unclaimed ?? [];
  return (
    <Form of={form} className="card" isPrimary submit={t('submit')}>
      {unclaimed.length > 0 && (
        <div className="note warn">
          <p>{t('unclaimed')}</p>
          <p className="row">
            {unclaimed.map(({ mark, office, number, owner, email }) => (
              <button
                key={number}
                type="button"
                className="button"
                onClick={() => form.set({ name: owner, kind: kinds[0], email, number, office: officeOf(office) })}
              >
                {mark} ({number})
              </button>
            ))}
          </p>
        </div>
      )}
      <TextField {...form.field('name')} autoComplete="organization" maxLength={200} label={t('name')} />
      <SelectField
        {...form.field('kind')}
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField {...form.field('email')} type="email" autoComplete="email" maxLength={200} label={t('email')} />
      <SelectField
        {...form.field('office')}
        label={t('office')}
        options={offices.map((value) => ({ value, label: t(`offices.${value}`) }))}
      />
      <TextField {...form.field('number')} maxLength={40} label={t('number')} hint={t('numberHint')} />
    </Form>
  );
}
