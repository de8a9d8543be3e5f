import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

export function AppealAction({ id }: { id: string }) {
  const { t } = useWords('portal');
  const form = useForm({
    act: useAct('appealAsComplainant', { case: id }),
    start: { grounds: '' },
    check: ({ grounds }) => ({ grounds: !grounds && t('actions.groundsMissing') }),
  });
  return (
    <section className="action">
      <p>{t('actions.appealText')}</p>
      <Form of={form} submit={t('actions.appeal')}>
        <AreaField {...form.field('grounds')} rows={3} label={t('actions.grounds')} />
      </Form>
    </section>
  );
}
