import { Card, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import { type CaseDetail, useBundles } from '../data/cases.ts';
import { useRule } from '../data/desk.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { Exceptions } from './ruling-exceptions.tsx';

const findings = ['met', 'unmet', 'not-applicable'] as const;
type ItemFinding = (typeof findings)[number];
export type RulingOutcome = 'upheld' | 'overturned';

/** Item by item, then the outcome, reasons, and exceptions per listing of the same filing. */
export function RulingForm({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const rule = useRule(detail.id);
  const [checklist, setChecklist] = useState<Readonly<Record<string, ItemFinding>>>({});
  const [except, setExcept] = useState<Readonly<Record<string, RulingOutcome>>>({});
  const [tried, setTried] = useState(false);
  const bundles = useBundles({ state: 'open', status: 'ruling' });
  const others = (bundles.data ?? [])
    .filter(({ bundle }) => bundle === detail.bundle)
    .flatMap(({ cases }) => cases)
    .filter(({ id }) => id !== detail.id);
  const undecided = detail.checklist.filter(({ item }) => !(item in checklist));

  return (
    <Card title={<h2 className="small-head">{t('ruling.title')}</h2>}>
      <ReasonsForm<RulingOutcome>
        choices={[
          { value: 'upheld', text: t('ruling.upheld') },
          { value: 'overturned', text: t('ruling.overturned') },
        ]}
        busy={rule.isPending}
        error={rule.error}
        onDecide={(outcome, reasons) => {
          setTried(true);
          if (undecided.length > 0) return;
          rule.mutate({ outcome, reasons, checklist: { ...checklist }, scope: 'bundle', except: { ...except } });
        }}
      >
        <p>{t('ruling.text')}</p>
        {detail.checklist.map(({ item, text, required }) => (
          <fieldset key={item} className="choices">
            <legend>
              {text[language]}{' '}
              <span className="tag">{t(required === 'optional' ? 'ruling.optional' : 'ruling.required')}</span>
            </legend>
            <Radio.Group
              value={checklist[item] ?? null}
              onChange={(e) => setChecklist({ ...checklist, [item]: e.target.value as ItemFinding })}
            >
              {findings.map((value) => (
                <Radio key={value} value={value}>
                  {t(`ruling.${value}`)}
                </Radio>
              ))}
            </Radio.Group>
          </fieldset>
        ))}
        {tried && undecided.length > 0 && (
          <p className="wrong" role="alert">
            {t('ruling.allItems')}
          </p>
        )}
        {others.length > 0 && <Exceptions cases={others} except={except} onExcept={setExcept} />}
      </ReasonsForm>
    </Card>
  );
}
