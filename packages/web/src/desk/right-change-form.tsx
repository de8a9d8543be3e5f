import type { Schemas } from '@marketsafe/sdk';
import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Form, SelectField, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

const changes = ['surrendered', 'cancelled', 'not-renewed', 'renewed', 'assigned', 'register-noted'] as const;
const challenges = ['none', 'opposed', 'in-cancellation'] as const;

/**
 * Records that a right lapsed, was renewed or was assigned, or more data from its register. Open cases of a lapsed or assigned right go to the
 * review team.
 */
export function RightChangeForm({ right }: { right: string }) {
  const { t } = useWords('desk');
  const { t: portal } = useWords('portal');
  const form = useForm<Draft, Schemas['RightChange'], unknown>({
    act: useAct('changeRight', { right }),
    start: { change: '', validUntil: '', to: '', registeredOn: '', challenge: '' },
    check: ({ change, validUntil, to }) => ({
      change: !change,
      validUntil: change === 'renewed' && !validUntil,
      to: change === 'assigned' && !to,
    }),
    say: ({ change, validUntil, to, registeredOn, challenge }) => {
      if (change === 'renewed') return { change, validUntil: new Date(`${validUntil}T23:59:59`).toISOString() };
      if (change === 'assigned') return { change, to };
      if (change === 'register-noted')
        return { change, ...(registeredOn && { registeredOn }), ...(challenge && { challenge }) };
      return { change: 'lapsed', cause: change as Exclude<typeof change, ''> };
    },
  });
  const { change } = form.values;
  return (
    <Form of={form} className="toolbar" submit={t('rights.submit')}>
      <SelectField
        {...form.field('change')}
        label={t('rights.change')}
        options={changes.map((value) => ({ value, label: t(`rights.changes.${value}`) }))}
      />
      {change === 'renewed' && (
        <TextField {...form.field('validUntil')} type="date" label={portal('rights.validUntil')} />
      )}
      {change === 'assigned' && <TextField {...form.field('to')} label={t('rights.to')} />}
      {change === 'register-noted' && (
        <>
          <TextField {...form.field('registeredOn')} type="date" label={portal('rights.registeredOn')} />
          <SelectField
            {...form.field('challenge')}
            label={portal('rights.challenge')}
            options={[
              { value: '', label: '–' },
              ...challenges.map((value) => ({ value, label: portal(`rights.challenges.${value}`) })),
            ]}
          />
        </>
      )}
    </Form>
  );
}

interface Draft {
  readonly change: (typeof changes)[number] | '';
  readonly validUntil: string;
  readonly to: string;
  readonly registeredOn: string;
  readonly challenge: (typeof challenges)[number] | '';
}
