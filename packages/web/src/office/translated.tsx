import { Button } from 'antd';
import { useAct } from '../data/api.ts';
import { isChinese } from '../format/is-chinese.ts';
import { programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** A translation of a text in the other language, on request, where the operator has a service for it. Goes below the original. */
export function Translated({ text }: { text: string }) {
  const { t, language } = useWords('office');
  const act = useAct('translate');
  const { translator } = programme;
  if (translator === undefined || isChinese(text) === (language === 'zh-CN')) return null;
  if (act.data && act.variables?.text === text)
    return (
      <p className="translation">
        <span lang={language}>{act.data.text}</span>{' '}
        <small className="soft">{t('translated.by', { translator })}</small>
      </p>
    );
  return (
    <div>
      <Button size="small" loading={act.isPending} onClick={() => act.mutate({ text, to: language })}>
        {t('translated.ask', { translator })}
      </Button>
      {act.isError && <ProblemAlert error={act.error} />}
    </div>
  );
}
