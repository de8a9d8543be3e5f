import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ChecksField } from '../office/fields.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';

/** Whether a complaint that was wrong was malicious, and what that rests on: what the case itself shows is marked. */
export function MaliceForm({ detail: { id, liability, matters } }: { detail: CaseDetail }) {
  const { t, language } = useWords('desk');
  const find = useAct('findMalice', { case: id });
  if (!liability) return null;
  const { indicators, law } = liability;
  const malice = matters.find(({ kind }) => kind === 'malice');
  const shown = indicators.filter(({ indicated }) => indicated).map(({ code }) => code);
  return (
    <ReasonsForm
      title={t('malice.title')}
      choices={[
        { value: 'malicious' as const, text: t('malice.found'), danger: true },
        { value: 'not-malicious' as const, text: t('malice.notFound') },
      ].filter(({ value }) => value !== malice?.finding)}
      act={find}
      start={{ indicators: shown as readonly (typeof shown)[number][] }}
      check={(finding, said) => ({ indicators: finding === 'malicious' && said.indicators.length === 0 })}
      say={(finding, said) => ({ ...said, finding, indicators: finding === 'malicious' ? [...said.indicators] : [] })}
    >
      {({ field }) => (
        <>
          <p>{t('malice.text', { times: law.multiplier })}</p>
          <ChecksField
            {...field('indicators')}
            label={t('malice.indicators')}
            hint={t('malice.hint')}
            options={indicators.map(({ code, text, toCheck, indicated }) => ({
              value: code,
              label: [text[language], indicated && t('malice.indicated'), toCheck && t('malice.toCheck')]
                .filter(Boolean)
                .join(' '),
            }))}
          />
        </>
      )}
    </ReasonsForm>
  );
}
