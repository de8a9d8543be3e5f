import { useAct } from '../data/api.ts';
import type { ConsumerTask } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ChoiceField } from '../office/fields.tsx';
import { Form, TextField } from '../plain/form.tsx';
import { useForm } from '../plain/use-form.ts';

type Said = NonNullable<ConsumerTask['answer']>['said'];
const answers = ['informed', 'published', 'none-bought', 'not-bound'] as const;

/** Records a marketplace's answer by letter or telephone; connected marketplaces answer through their connector. */
export function ConsumersAnswer({ id }: { id: string }) {
  const { t, term } = useWords('desk');
  const form = useForm({
    act: useAct('answerConsumerTask', { task: id }),
    start: { answer: undefined as Said['answer'] | undefined, consumers: '', where: '' },
    check: ({ answer, consumers, where }) => ({
      answer: !answer && t('consumers.incomplete'),
      consumers: answer === 'informed' && !(Number(consumers) >= 1),
      where: answer === 'published' && !/^https?:\/\/\S+$/.test(where),
    }),
    say: ({ answer = 'not-bound', consumers, where }) => {
      if (answer === 'informed') return { said: { answer, consumers: Number(consumers) } };
      return { said: answer === 'published' ? { answer, where } : { answer } };
    },
  });
  const { answer } = form.values;
  return (
    <Form of={form} submit={t('consumers.submit')}>
      <ChoiceField
        {...form.field('answer')}
        label={t('consumers.enter')}
        options={answers.map((value) => ({ value, label: term('consumerAnswer', value) }))}
      />
      {answer === 'informed' && (
        <TextField {...form.field('consumers')} type="number" min={1} label={t('consumers.howMany')} />
      )}
      {answer === 'published' && (
        <TextField {...form.field('where')} type="url" placeholder="https://" label={t('consumers.where')} />
      )}
    </Form>
  );
}
