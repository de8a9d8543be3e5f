import { Link } from 'react-router';
import type { StandingExplained } from '../data/nouns.ts';
import { useMyStanding } from '../data/standing.ts';
import { useWords } from '../language/words.ts';
import { IntervalLine, intervalOf } from '../office/charts.tsx';
import { Loaded } from '../office/list-states.tsx';

type OfReason = StandingExplained['reasons'][number];

/** The share of decided cases that stood, by reason, and what it means for the lane. It counts all clients and brands. */
export function Accuracy() {
  const { t } = useWords('portal');
  const standing = useMyStanding();
  return (
    <section className="card wide" aria-labelledby="accuracy">
      <header className="home-section">
        <h2 id="accuracy">{t('home.accuracy')}</h2>
        <Link to="/portal/standing">{t('home.howCounted')}</Link>
      </header>
      <Loaded query={standing}>{(explained) => <Reasons of={explained} />}</Loaded>
    </section>
  );
}

function Reasons({ of }: { of: StandingExplained }) {
  const { t, percent } = useWords('portal');
  const { bounds } = of;
  const reasons = of.reasons.filter(({ filed, decided }) => filed + decided > 0);
  // The axis begins where a share is still told apart from the bound.
  const lowest = Math.min(bounds.upheldAtLeast, ...reasons.map((one) => shareOf(one)?.low ?? 1));
  const from = Math.max(0, Math.floor((lowest - 0.1) * 10) / 10);
  return (
    <>
      <p className="soft small">{t('home.accuracyText', { from: percent(from) })}</p>
      {reasons.length === 0 ? (
        <p className="note">{t('home.noFigures')}</p>
      ) : (
        <div className="accuracy">
          <p className="accuracy-sides small">
            <span>{t('home.personFirst')}</span>
            <span>{percent(bounds.upheldAtLeast)}</span>
            <span>{t('home.atOnce')}</span>
          </p>
          {reasons.map((one) => (
            <Reason key={one.reason} of={one} standing={of} from={from} />
          ))}
        </div>
      )}
    </>
  );
}

const shareOf = ({ upheld, decided, judged }: OfReason) => (judged ? intervalOf(upheld, decided) : undefined);

function Reason({ of, standing, from }: { of: OfReason; standing: StandingExplained; from: number }) {
  const { t, term, number, percent } = useWords('portal');
  const share = shareOf(of);
  const { bounds, steps, ahead } = standing;
  const isLost = steps.some(({ step, reason }) => step === 'lane-lost' && reason === of.reason);
  const warned = ahead.find((one) => one.change === 'lane-lost' && one.reason === of.reason);
  const mistakes = warned?.change === 'lane-lost' ? warned.mistakes : undefined;
  const meaning = (): readonly [mark: 'once' | 'review' | 'near' | 'few', words: string] => {
    if (isLost) return ['review', t('home.laneLost')];
    if (share === undefined) return ['few', t('home.tooFew', { least: number(bounds.minimumVolume) })];
    if (mistakes !== undefined) return ['near', t('home.laneNear', { count: mistakes, number: number(mistakes) })];
    return share.share < bounds.upheldAtLeast ? ['review', t('home.laneLost')] : ['once', t('home.laneFast')];
  };
  const [mark, words] = meaning();
  return (
    <div className="accuracy-row">
      <p>
        <strong>{term('reason', of.reason)}</strong>
        <br />
        <span className="soft small">{t('home.decided', { number: number(of.decided) })}</span>
      </p>
      <IntervalLine
        name={
          share
            ? t('home.accuracyName', {
                share: percent(share.share),
                low: percent(share.low),
                high: percent(share.high),
              })
            : words
        }
        of={share}
        from={from}
        bound={bounds.upheldAtLeast}
        mark={mark}
      />
      <p>
        <strong>{share ? percent(share.share) : '–'}</strong>
        <br />
        <span className={`small accuracy-${mark}`}>{words}</span>
      </p>
    </div>
  );
}
