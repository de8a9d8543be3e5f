import { Select } from 'antd';
import type { CaseDetail, CaseSummary } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { VerdictField } from '../office/verdict-field.tsx';
import { RulingCell } from './ruling-cell.tsx';
import type { RulingExceptions } from './ruling-form.tsx';

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly items: CaseDetail['checklist'];
  readonly except: RulingExceptions;
  readonly onExcept: (except: RulingExceptions) => void;
}

/** Listings of the same filing with a different decision, each with its own findings. */
export function Exceptions({ cases, items, except, onExcept }: Props) {
  const { t } = useWords('desk');
  return (
    <fieldset className="choices">
      <legend>{t('ruling.except')}</legend>
      <p className="hint">{t('ruling.exceptHint')}</p>
      {cases.map(({ id, target, ...goods }) => {
        const own = except[id];
        return (
          <div key={id}>
            <label className="case-line" htmlFor={`except-${id}`}>
              <span className="grow">{goodsName(goods, target.id)}</span>
              <Select
                id={`except-${id}`}
                value={own?.outcome ?? 'same'}
                popupMatchSelectWidth={false}
                options={[
                  { value: 'same', label: t('ruling.same') },
                  { value: 'upheld', label: t('ruling.upheld') },
                  { value: 'overturned', label: t('ruling.overturned') },
                ]}
                onChange={(value) => {
                  const { [id]: _, ...rest } = except;
                  if (value !== 'upheld' && value !== 'overturned') onExcept(rest);
                  else onExcept({ ...rest, [id]: { outcome: value, checklist: own?.checklist ?? {} } });
                }}
              />
            </label>
            {own &&
              items.map((item) => (
                <VerdictField
                  key={item.item}
                  item={item}
                  value={own.checklist[item.item]}
                  onChange={(value) =>
                    onExcept({
                      ...except,
                      [id]: { outcome: own.outcome, checklist: { ...own.checklist, [item.item]: value } },
                    })
                  }
                />
              ))}
            {own && items.every(({ item }) => item in own.checklist) && (
              <RulingCell
                id={id}
                checklist={own.checklist}
                against={own.against}
                tried={own.outcome}
                onAgainst={(against) => {
                  const { outcome, checklist } = own;
                  onExcept({ ...except, [id]: { outcome, checklist, ...(against !== undefined && { against }) } });
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
