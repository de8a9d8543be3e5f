import { Card, Checkbox } from 'antd';
import { useState } from 'react';
import { useAct, useList, useRead } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { type Against, RulingCell } from './ruling-cell.tsx';
import { Exceptions } from './ruling-exceptions.tsx';
import { type ItemFinding, VerdictField } from './verdict-field.tsx';

export type RulingOutcome = 'upheld' | 'overturned';
/** Case id -> its own outcome with findings of its own. */
export type RulingExceptions = Record<
  string,
  { outcome: RulingOutcome; checklist: Record<string, ItemFinding>; against?: Against }
>;

/** Item by item, then what follows, the outcome, reasons, and exceptions per listing of the same filing. */
export function RulingForm({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const rule = useAct('rule', { case: detail.id });
  const [checklist, setChecklist] = useState<Readonly<Record<string, ItemFinding>>>({});
  const [against, setAgainst] = useState<Against>();
  const [except, setExcept] = useState<RulingExceptions>({});
  const [organised, setOrganised] = useState(false);
  const [tried, setTried] = useState<RulingOutcome>();
  const bundles = useList('listBundles', { query: { state: 'open', status: 'ruling' } }, 25);
  const others = (bundles.data ?? [])
    .filter(({ bundle }) => bundle === detail.bundle)
    .flatMap(({ cases }) => cases)
    .filter(({ id }) => id !== detail.id);
  const isOpen = (findings: Readonly<Record<string, ItemFinding>>) =>
    detail.checklist.some(({ item }) => !(item in findings));
  const complete = detail.checklist.length > 0 && !isOpen(checklist);
  const undecided = [checklist, ...Object.values(except).map((one) => one.checklist)].some(isOpen);
  const { data: check } = useRead(
    'checkRuling',
    { path: { case: detail.id }, body: { checklist } },
    { enabled: complete },
  );
  const isBarred = (outcome: RulingOutcome) =>
    check !== undefined && outcome !== check.usual && check.against.length === 0;

  const decide = (outcome: RulingOutcome, reasons: string) => {
    setTried(outcome);
    const isUsual = check === undefined || outcome === check.usual;
    if (undecided || (!isUsual && against === undefined)) return;
    rule.mutate({
      ...{ outcome, reasons, checklist: { ...checklist }, scope: 'bundle', except },
      ...(organised && outcome === 'upheld' && { gravity: 'organised' }),
      ...(!isUsual && against !== undefined && { against }),
    });
  };

  return (
    <Card title={<h2 className="small-head">{t('ruling.title')}</h2>}>
      <ReasonsForm<RulingOutcome>
        choices={(['upheld', 'overturned'] as const).map((value) => ({
          value,
          text: t(`ruling.${value}`),
          disabled: isBarred(value),
        }))}
        busy={rule.isPending}
        error={rule.error}
        onDecide={decide}
      >
        <p>{t('ruling.text')}</p>
        {detail.checklist.map((item) => (
          <VerdictField
            key={item.item}
            item={item}
            value={checklist[item.item]}
            onChange={(value) => {
              setChecklist({ ...checklist, [item.item]: value });
              setAgainst(undefined);
            }}
          />
        ))}
        {tried !== undefined && undecided && (
          <p className="wrong" role="alert">
            {t('ruling.allItems')}
          </p>
        )}
        {complete && (
          <RulingCell id={detail.id} checklist={checklist} against={against} onAgainst={setAgainst} tried={tried} />
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
