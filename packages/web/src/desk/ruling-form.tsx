import { Card, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseDetail, useBundles } from '../data/cases.ts';
import { useRule } from '../data/desk.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { Exceptions } from './ruling-exceptions.tsx';
import { type ItemFinding, VerdictField } from './verdict-field.tsx';

export type RulingOutcome = 'upheld' | 'overturned';
/** Case id -> its own outcome with verdicts of its own. */
export type RulingExceptions = Record<string, { outcome: RulingOutcome; checklist: Record<string, ItemFinding> }>;

/** Item by item, then the outcome, reasons, and exceptions per listing of the same filing. */
export function RulingForm({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('desk');
  const rule = useRule(detail.id);
  const [checklist, setChecklist] = useState<Readonly<Record<string, ItemFinding>>>({});
  const [except, setExcept] = useState<RulingExceptions>({});
  const [organised, setOrganised] = useState(false);
  const [tried, setTried] = useState(false);
  const bundles = useBundles({ state: 'open', status: 'ruling' });
  const others = (bundles.data ?? [])
    .filter(({ bundle }) => bundle === detail.bundle)
    .flatMap(({ cases }) => cases)
    .filter(({ id }) => id !== detail.id);
  const open = [checklist, ...Object.values(except).map((one) => one.checklist)];
  const undecided = detail.checklist.filter(({ item }) => open.some((verdicts) => !(item in verdicts)));

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
          const found = organised && outcome === 'upheld' ? { gravity: 'organised' as const } : {};
          rule.mutate({ outcome, reasons, checklist: { ...checklist }, scope: 'bundle', except, ...found });
        }}
      >
        <p>{t('ruling.text')}</p>
        {detail.checklist.map((item) => (
          <VerdictField
            key={item.item}
            item={item}
            value={checklist[item.item]}
            onChange={(value) => setChecklist({ ...checklist, [item.item]: value })}
          />
        ))}
        {tried && undecided.length > 0 && (
          <p className="wrong" role="alert">
            {t('ruling.allItems')}
          </p>
        )}
        {others.length > 0 && (
          <Exceptions cases={others} items={detail.checklist} except={except} onExcept={setExcept} />
        )}
        <p>
          <Checkbox checked={organised} onChange={(change) => setOrganised(change.target.checked)}>
            {t('ruling.organised')}
          </Checkbox>
        </p>
      </ReasonsForm>
    </Card>
  );
}
