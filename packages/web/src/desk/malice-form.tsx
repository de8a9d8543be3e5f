import { Card, Checkbox } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';

type Indicators = NonNullable<CaseDetail['liability']>['indicators'];

/** Whether a complaint that was wrong was malicious, and what that rests on: what the case itself shows is marked. */
export function MaliceForm({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const find = useAct('findMalice', { case: detail.id });
  const { liability } = detail;
  const shown = liability?.indicators.filter(({ indicated }) => indicated).map(({ code }) => code) ?? [];
  const [chosen, setChosen] = useState<readonly Indicators[number]['code'][]>(shown);
  const [unnamed, setUnnamed] = useState(false);
  if (!liability) return null;
  const found = liability.malice?.finding;
  return (
    <Card title={<h2 className="small-head">{t('malice.title')}</h2>}>
      <ReasonsForm
        choices={[
          ...(found === 'malicious' ? [] : [{ value: 'malicious' as const, text: t('malice.found'), danger: true }]),
          ...(found === 'not-malicious' ? [] : [{ value: 'not-malicious' as const, text: t('malice.notFound') }]),
        ]}
        busy={find.isPending}
        error={find.error}
        onDecide={(finding, reasons) =>
          finding === 'malicious' && chosen.length === 0
            ? setUnnamed(true)
            : find.mutate({ finding, indicators: finding === 'malicious' ? [...chosen] : [], reasons })
        }
      >
        <p>{t('malice.text', { times: liability.law.multiplier })}</p>
        <IndicatorsField indicators={liability.indicators} chosen={chosen} missing={unnamed} onChoose={setChosen} />
      </ReasonsForm>
    </Card>
  );
}

interface IndicatorsFieldProps {
  readonly indicators: Indicators;
  readonly chosen: readonly Indicators[number]['code'][];
  /** Malice was to be found without any. */
  readonly missing: boolean;
  readonly onChoose: (chosen: Indicators[number]['code'][]) => void;
}

function IndicatorsField({ indicators, chosen, missing, onChoose }: IndicatorsFieldProps) {
  const { t, language } = useWords('desk');
  return (
    <fieldset className="bare">
      <legend>
        <strong>{t('malice.indicators')}</strong>
      </legend>
      <Checkbox.Group
        className="stacked-boxes"
        value={[...chosen]}
        options={indicators.map(({ code, text, toCheck, indicated }) => ({
          value: code,
          label: [text[language], indicated && t('malice.indicated'), toCheck && t('malice.toCheck')]
            .filter(Boolean)
            .join(' '),
        }))}
        onChange={onChoose}
      />
      <p className={missing && chosen.length === 0 ? 'wrong' : 'hint'} role={missing ? 'alert' : undefined}>
        {t('malice.hint')}
      </p>
    </fieldset>
  );
}
