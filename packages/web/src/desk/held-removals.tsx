import type { Schemas } from '@marketsafe/sdk';
import { useState } from 'react';
import { useAct, useList } from '../data/api.ts';
import type { HeldRemoval } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { LacksField, noLacks } from '../office/lacks-field.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { SelectField } from '../plain/form.tsx';
import { HeldTable } from './held-table.tsx';

/** A rights holder, by the id and name of its participant. */
type Holder = HeldRemoval['holders'][number];

/** Waiting removals of all or of one rights holder, and a form with which one person refuses those that should never be sent. */
export function HeldRemovals({ holders }: { holders: readonly Holder[] }) {
  const { t } = useWords('desk');
  const [of, setOf] = useState<Holder>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const held = useList('listHeldRemovals', { query: { holder: of?.id } });
  const refuse = useAct('refuseRemovals');
  const known = holdersIn(holders, held.data ?? []);
  // Removals sent in the meantime leave the selection.
  const still = (held.data ?? []).map(({ id }) => id).filter((id) => chosen.includes(id));
  const choose = (holder: Holder | undefined): void => {
    setOf(holder);
    setChosen([]);
  };
  return (
    <>
      {known.length > 0 && (
        <div className="toolbar">
          <SelectField
            name="holder"
            value={of?.id ?? ''}
            onChange={(id) => choose(known.find((one) => one.id === id))}
            label={t('held.of')}
            options={[
              { value: '', label: t('held.everybody') },
              ...known.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
      )}
      <LoadedPages pages={held} empty={t('removals.noneHeld')}>
        {(items) => (
          <>
            <HeldTable items={items} chosen={still} onChoose={setChosen} />
            <Panel level="h3" className="gap" title={t('held.refuse')}>
              <ReasonsForm
                choices={[
                  {
                    ...{ value: 'chosen', text: t('held.refuseChosen', { count: still.length }) },
                    disabled: still.length === 0,
                  },
                  ...(of ? [{ value: 'all', text: t('held.refuseAll', { name: of.name }), danger: true }] : []),
                ]}
                readBy="complainant"
                act={refuse}
                start={{ lacks: noLacks }}
                check={(_, { lacks }) => ({ lacks: lacks.length === 0 })}
                say={(what, { lacks, reasons }) => ({
                  ...(what === 'all' && of ? { holder: of.id } : { removals: [...still] }),
                  ...{ lacks: [...lacks], reasons },
                })}
              >
                {({ field }) => (
                  <>
                    <p>{t('held.refuseLead')}</p>
                    <LacksField {...field('lacks')} />
                  </>
                )}
              </ReasonsForm>
            </Panel>
          </>
        )}
      </LoadedPages>
      {refuse.data && <Refused answer={refuse.data} />}
    </>
  );
}

/** The rights holders of caps and of listed removals, each once. */
function holdersIn(holders: readonly Holder[], items: readonly HeldRemoval[]): readonly Holder[] {
  const all = [...holders, ...items.flatMap((item) => item.holders)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** The result of a refusal: the number refused, and each one not refused with its reason. */
function Refused({ answer: { items, left } }: { answer: Schemas['RemovalsRefused'] }) {
  const { t, term } = useWords('desk');
  const refused = items.filter(({ outcome }) => outcome === 'refused').length;
  const others = items.filter(({ outcome }) => outcome !== 'refused');
  return (
    <div className={`note gap ${others.length === 0 && left === 0 ? 'good' : ''}`} role="status">
      <p>{t('held.refused', { count: refused })}</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ id, target, outcome, cases }) => (
            <li key={id}>
              <span className="mono">{target ?? id}</span>: {term('removalRefused', outcome)}
              {cases
                .filter(({ why }) => why !== undefined)
                .map(({ case: one, why = '' }) => (
                  <span key={one} className="soft">
                    {' '}
                    {term('removalRefused', why)}
                  </span>
                ))}
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p>{t('held.left', { count: left })}</p>}
    </div>
  );
}
