import type { Schemas } from '@marketsafe/sdk';
import type { Act } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CheckField, Form, SelectField, TextField } from './form.tsx';
import { useForm } from './use-form.ts';

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

const sides = ['seller', 'complainant'] as const;
const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }));

export function DisputeForm<Said>({ bodies, cases, record, say, asksSide, onDone }: Props<Said>) {
  const { t, term } = useWords('disputes');
  const form = useForm<DisputeSaid, Said, unknown>({
    ...{ act: record, say, onDone },
    start: {
      ...{ case: cases[0]?.id ?? '', body: bodies[0]?.id ?? '', reference: '', receivedOn: '' },
      ...{ complex: false, side: 'seller' },
    },
    check: ({ reference, receivedOn }) => ({ reference: !reference, receivedOn: !receivedOn }),
  });
  return (
    <Form of={form} className="fields" submit={t('submit')}>
      {cases.length > 1 && <SelectField {...form.field('case')} label={t('case')} options={named(cases)} />}
      {asksSide && (
        <SelectField
          {...form.field('side')}
          label={t('whose')}
          options={sides.map((value) => ({ value, label: term('party', value) }))}
        />
      )}
      <SelectField {...form.field('body')} label={t('body')} options={named(bodies)} />
      <TextField {...form.field('reference')} maxLength={200} label={t('reference')} />
      <TextField {...form.field('receivedOn')} type="date" label={t('receivedOn')} hint={t('receivedHint')} />
      <CheckField {...form.field('complex')} label={t('complex')} />
    </Form>
  );
}
