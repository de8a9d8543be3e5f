import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';
import { type Scope, ScopeField } from '../office/scope-field.tsx';
import { CheckField, Form } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

const kinds = ['mistake', 'authorised-since', 'duplicate', 'settled'] as const;

/** Withdrawal, with the consequence of each kind. */
export function WithdrawAction({ id }: { id: string }) {
  const { t, term } = useWords('portal');
  const form = useForm({
    act: useAct('withdraw', { case: id }),
    start: { kind: kinds[0] as (typeof kinds)[number], keepDown: false, scope: 'bundle' as Scope },
    say: (said) => ({ ...said, keepDown: said.kind === 'settled' && said.keepDown }),
  });
  return (
    <section className="action">
      <p>{t('actions.withdrawText')}</p>
      <Form of={form} isDanger submit={t('actions.withdraw')}>
        <ChoiceField
          {...form.field('kind')}
          label={t('actions.kind')}
          options={kinds.map((value) => ({
            value,
            label: (
              <>
                {term('withdrawal', value)} <span className="soft small">{t(`actions.kindText.${value}`)}</span>
              </>
            ),
          }))}
        />
        {form.values.kind === 'settled' && <CheckField {...form.field('keepDown')} label={t('actions.keepDown')} />}
        <ScopeField {...form.field('scope')} />
      </Form>
    </section>
  );
}
