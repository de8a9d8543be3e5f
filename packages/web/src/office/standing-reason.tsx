import type { Schemas } from '@marketsafe/sdk';
import type { StandingExplained } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { ShareBar } from './share-bar.tsx';
import { CodeTag } from './tags.tsx';

interface Given {
  readonly of: Schemas['StandingOfReason'];
  readonly bounds: StandingExplained['bounds'];
}

/** One reason code: the number of complaints, their outcomes, and the two shares that decide its lane. */
export function StandingReason({ of, bounds }: Given) {
  const { t, term, number } = useWords('office');
  const id = `standing-${of.reason}`;
  return (
    <article className="card standing-reason" aria-labelledby={id}>
      <div>
        <h3 id={id}>{term('reason', of.reason)}</h3>
        <CodeTag group="standing" code={of.standing} />
        <p className="soft small">{t('standing.perDay', { cap: number(of.perDay) })}</p>
      </div>
      <dl>
        {(['filed', 'countered', 'decided'] as const).map((count) => (
          <div key={count} className="row">
            <dt>{t(`standing.${count}`)}</dt>
            <dd>
              <strong>{number(of[count])}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <ul className="plain-list small">
          {of.outcomes.map(({ outcome, count }) => (
            <li key={outcome}>
              {term('outcomeKind', outcome)}
              <Colon />
              {number(count)}
            </li>
          ))}
        </ul>
        {of.withdrawals.length > 0 && (
          <p className="soft small">
            {t('standing.withdrawals')}{' '}
            {of.withdrawals
              .map(({ withdrawal, count }) => `${term('withdrawal', withdrawal)} ${number(count)}`)
              .join(' · ')}
          </p>
        )}
      </div>
      {of.decided === 0 ? <p className="soft">{t('standing.nothingDecided')}</p> : <Shares of={of} bounds={bounds} />}
    </article>
  );
}

function Shares({ of, bounds }: Given) {
  const { t, number, percent } = useWords('office');
  const { judged, decided } = of;
  return (
    <div>
      <ShareBar
        title={t('standing.upheld')}
        share={of.upheldShare}
        bound={bounds.upheldAtLeast}
        most={false}
        judged={judged}
        text={t('standing.atLeast', { bound: percent(bounds.upheldAtLeast) })}
      />
      <ShareBar
        title={t('standing.mistaken')}
        share={of.mistakenShare}
        bound={bounds.mistakenAtMost}
        most
        judged={judged}
        text={t('standing.atMost', { bound: percent(bounds.mistakenAtMost) })}
      />
      <p className="soft small">
        {judged
          ? t('standing.beyond', {
              warn: percent(bounds.warnAbove),
              suspend: percent(bounds.suspendAbove),
            })
          : t('standing.tooFew', { decided: number(decided), least: number(bounds.minimumVolume) })}
      </p>
    </div>
  );
}
