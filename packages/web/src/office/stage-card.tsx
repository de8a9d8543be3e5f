import { Link } from 'react-router';
import type { Act } from '../data/api.ts';
import type { StageView } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';
import { Panel } from './panel.tsx';
import { ReasonsForm } from './reasons-form.tsx';

interface Said {
  readonly holder?: string;
  readonly stage: StageView['stage'];
  readonly reasons: string;
}

interface Props<Asked> {
  readonly of: StageView;
  readonly act: Act<Asked>;
  readonly say: (said: Said) => NoInfer<Asked>;
  readonly mayDecide: boolean;
  /** Where what shadow found is shown. */
  readonly shadowPage: string;
}

/** The stage of a rights holder on a marketplace: its numbers, what each side wants, and what the reader may do. */
export function StageCard<Asked>({ of, act, say, mayDecide, shadowPage }: Props<Asked>) {
  const { t, term, shortInstant, percent } = useWords('office');
  const { holder, stage, since, compared, agreed, needed, raise, actions, words } = of;
  const isShadow = stage === 'shadow';
  const shown = isShadow ? 'stages.shadow' : 'stages';
  const sayWord = (one: StageView['words'][number]) => ({
    ...one,
    side: term('stageSide', one.side),
    stage: term('stage', one.stage),
    at: shortInstant(one.at),
  });
  return (
    <Panel title={holder?.name ?? t('stages.others')} extra={<span className="tag">{term('stage', stage)}</span>}>
      <div className="stack">
        {holder === undefined && <p className="soft">{t('stages.othersHint')}</p>}
        <Facts
          className="facts-grid"
          of={[
            [t('stages.marketplace'), of.marketplace],
            [t('stages.since'), since === undefined ? t('stages.always') : shortInstant(since)],
            [
              t(`${shown}.released`),
              compared === 0
                ? t(`${shown}.noneCompared`)
                : t(`${shown}.ofCompared`, { agreed, compared, share: percent(agreed / compared) }),
            ],
            [
              t('stages.needed'),
              stage !== 'direct' &&
                needed &&
                t(`${shown}.neededText`, { compared: needed.compared, share: percent(needed.agreement) }),
            ],
          ]}
        />
        {isShadow && (
          <p>
            <Link to={shadowPage}>{t('stages.shadow.found')}</Link>
          </p>
        )}
        {raise && (
          <p className="note" role="status">
            {t('stages.wish', sayWord(raise))}
          </p>
        )}
        {words.length > 0 && (
          <details>
            <summary>{t('stages.history')}</summary>
            <ul>
              {words.map((one) => (
                <li key={`${one.at} ${one.stage} ${one.side}`}>{t('stages.said', sayWord(one))}</li>
              ))}
            </ul>
          </details>
        )}
        {mayDecide && actions.length > 0 && (
          <ReasonsForm
            choices={actions.map(({ act: value, stage: to }) => ({
              value: to,
              text: t(textOf(value, to, raise !== undefined)),
              danger: value === 'lower',
            }))}
            even
            readBy="stage"
            act={act}
            say={(to, { reasons }) => say({ ...(holder && { holder: holder.id }), stage: to, reasons })}
          />
        )}
      </div>
    </Panel>
  );
}

type Action = StageView['actions'][number];

const textOf = (act: Action['act'], to: Action['stage'], isAsked: boolean) => {
  if (act === 'lower') return to === 'shadow' ? 'stages.lower.shadow' : 'stages.lower.confirmed';
  return act === 'raise' && !isAsked ? 'stages.ask' : (`stages.${act}` as const);
};
