import { useState } from 'react';
import { useAct, useList, useRead } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { Wrong } from '../plain/field.tsx';
import { CheckField } from '../plain/form.tsx';
import { type Against, RulingCell } from './ruling-cell.tsx';
import { Exceptions } from './ruling-exceptions.tsx';
import { type ItemFinding, VerdictField } from './verdict-field.tsx';

export type RulingOutcome = 'upheld' | 'overturned';
/** Case id -> its own outcome and findings. */
export type RulingExceptions = Record<
  string,
  { outcome: RulingOutcome; checklist: Record<string, ItemFinding>; against?: Against }
>;

/** The findings item by item, the outcome, reasons, and exceptions per listing of the same filing. */
export function RulingForm({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('desk');
  const [checklist, setChecklist] = useState<Readonly<Record<string, ItemFinding>>>({});
  const [against, setAgainst] = useState<Against>();
  const [except, setExcept] = useState<RulingExceptions>({});
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
  const isUsual = (outcome: RulingOutcome) => check === undefined || outcome === check.usual;
  return (
    <ReasonsForm
      title={t('ruling.title')}
      choices={(['upheld', 'overturned'] as const).map((value) => ({
        ...{ value, text: t(`ruling.${value}`) },
        disabled: !isUsual(value) && check?.against.length === 0,
      }))}
      act={useAct('rule', { case: detail.id })}
      start={{ organised: false }}
      check={(outcome) => ({
        items: undecided && t('ruling.allItems'),
        against: !isUsual(outcome) && against === undefined,
      })}
      say={(outcome, { organised, reasons }) => ({
        ...{ outcome, reasons, checklist: { ...checklist }, except },
        scope: 'bundle' as const,
        ...(organised && outcome === 'upheld' && { gravity: 'organised' as const }),
        ...(!isUsual(outcome) && against !== undefined && { against }),
      })}
    >
      {({ field, faults, tried }) => (
        <>
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
          <Wrong wrong={faults.items} />
          {complete && (
            <RulingCell id={detail.id} checklist={checklist} against={against} onAgainst={setAgainst} tried={tried} />
          )}
          {others.length > 0 && (
            <Exceptions cases={others} items={detail.checklist} except={except} onExcept={setExcept} />
          )}
          <CheckField {...field('organised')} label={t('ruling.organised')} />
        </>
      )}
    </ReasonsForm>
  );
}
