import { useAct } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

export function AppealForm({ link }: { link: string }) {
  const { t } = useWords('seller');
  const form = useForm({
    act: useAct('appealAsSeller', { link }),
    start: { grounds: '' },
    check: ({ grounds }) => ({ grounds: !grounds && t('appeal.missing') }),
  });
  return (
    <section className="card" aria-labelledby="appeal">
      <h2 id="appeal">{t('appeal.title')}</h2>
      <p>{t('appeal.text')}</p>
      <Form of={form} submit={t('appeal.button')}>
        <AreaField {...form.field('grounds')} label={t('appeal.grounds')} />
      </Form>
    </section>
  );
}
