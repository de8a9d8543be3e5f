import { Link } from 'react-router';
import type { Bundle } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { goodsName } from '../format/goods-name.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { Clocks } from './clocks.tsx';
import { Panel } from './panel.tsx';
import { StatusTag } from './tags.tsx';

/** Cases by bundle: one filing against one seller under one right and reason. */
export function BundleList({ bundles, base }: { bundles: readonly Bundle[]; base: string }) {
  const { t, term, shortInstant, money } = useWords('portal');
  return bundles.map(({ bundle, cases }) => {
    const [first] = cases;
    if (!first) return null;
    const clocks = nextOfEach(cases.flatMap((one) => one.clocks));
    return (
      <Panel
        key={bundle}
        title={t('cases.bundle', { seller: first.seller.name ?? first.seller.key })}
        extra={<span className="soft small">{shortInstant(first.filedAt)}</span>}
      >
        <p className="soft small">
          {first.right.mark ?? first.right.number} · {term('reason', first.reason)} ·{' '}
          {t('cases.count', { count: cases.length })}
        </p>
        {clocks.length > 0 && <Clocks clocks={clocks} />}
        <ul className="plain-list">
          {cases.map((one) => (
            <li key={one.id} className="case-line">
              {one.image && <ListingPicture className="thumb" address={one.image} source={ofCase(one.id)} small />}
              <div>
                <p>
                  <Link to={`${base}/${one.id}`}>{goodsName(one, one.target.id)}</Link>
                </p>
                <p className="row small">
                  {one.price && <span>{money(one.price)}</span>}
                  <StatusTag of={one} />
                  {one.removalHeld && <span className="soft">{term('removalHeld', one.removalHeld.why)}</span>}
                  {/* A decision that equals the status is shown once. */}
                  {one.decision && one.decision !== one.status && (
                    <span className="soft">{term('decision', one.decision)}</span>
                  )}
                  {one.refused.map((shortfall) => (
                    <span key={shortfall.code} className="wrong">
                      {shortfall.message}
                    </span>
                  ))}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Panel>
    );
  });
}

type RunningClock = Bundle['cases'][number]['clocks'][number];

/** The next end of each deadline: goods taken down later than the rest of their bundle have more time. */
function nextOfEach(clocks: readonly RunningClock[]): RunningClock[] {
  const next = new Map<string, RunningClock>();
  for (const one of clocks) {
    const other = next.get(one.clock);
    if (!other || Date.parse(one.due) < Date.parse(other.due)) next.set(one.clock, one);
  }
  return [...next.values()];
}
