import { Button, Input, InputNumber, Radio } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '../data/api.ts';
import type { ConsumerTask } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from '../office/problem-alert.tsx';

type Said = NonNullable<ConsumerTask['answer']>['said'];
const answers = ['informed', 'published', 'none-bought', 'not-bound'] as const;

/** Enters what a marketplace answered by letter or by telephone; one that is connected answers by itself. */
export function ConsumersAnswer({ id }: { id: string }) {
  const { t, term } = useWords('desk');
  const answer = useAct('answerConsumerTask', { task: id });
  const field = useId();
  const [chosen, setChosen] = useState<Said['answer'] | undefined>();
  const [consumers, setConsumers] = useState<number | null>(null);
  const [where, setWhere] = useState('');
  const [tried, setTried] = useState(false);
  const said = saidOf(chosen, consumers, where);
  return (
    <fieldset className="choices">
      <legend>{t('consumers.enter')}</legend>
      <Radio.Group value={chosen} onChange={(event) => setChosen(event.target.value as Said['answer'])}>
        {answers.map((value) => (
          <Radio key={value} value={value}>
            {term('consumerAnswer', value)}
          </Radio>
        ))}
      </Radio.Group>
      {chosen === 'informed' && (
        <p>
          <label htmlFor={`${field}-number`}>{t('consumers.howMany')}</label>{' '}
          <InputNumber id={`${field}-number`} min={1} precision={0} value={consumers} onChange={setConsumers} />
        </p>
      )}
      {chosen === 'published' && (
        <p>
          <label htmlFor={`${field}-where`}>{t('consumers.where')}</label>
          <Input
            id={`${field}-where`}
            type="url"
            placeholder="https://"
            value={where}
            onChange={(event) => setWhere(event.target.value)}
          />
        </p>
      )}
      {tried && said === undefined && <p className="wrong">{t('consumers.incomplete')}</p>}
      <Button
        className="gap"
        loading={answer.isPending}
        onClick={() => {
          setTried(true);
          if (said) answer.mutate({ said });
        }}
      >
        {t('consumers.submit')}
      </Button>
      {answer.isError && <ProblemAlert error={answer.error} />}
    </fieldset>
  );
}

function saidOf(answer: Said['answer'] | undefined, consumers: number | null, where: string): Said | undefined {
  if (answer === 'informed') return consumers === null ? undefined : { answer, consumers };
  if (answer === 'published')
    return /^https?:\/\/\S+$/.test(where.trim()) ? { answer, where: where.trim() } : undefined;
  return answer === undefined ? undefined : { answer };
}
