import { Button } from 'antd';
import type { Pages } from '../data/api.ts';
import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CodeTag } from '../office/tags.tsx';
import { findingKey } from './finding.ts';

interface Props {
  readonly count: number;
  readonly members: Pages<Finding>;
  /** The one shown. */
  readonly finding: Finding;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
  readonly onShow: (key: string) => void;
}

/** The offers of the same goods: the one shown, and those selected. None ticked means all. */
export function FindingMembers({ count, members, finding, picked, onPick, onShow }: Props) {
  const { t, money, probability } = useWords('portal');
  const { t: common } = useWords();
  const list = members.data ?? [finding];
  const shown = findingKey(finding);
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    onPick(next);
  };
  return (
    <section className="members-of-goods" aria-labelledby="members">
      <h3 id="members">{t('findings.members', { count })}</h3>
      <p className="hint">{t('findings.membersHint')}</p>
      <ul className="plain-list members">
        {list.map((one) => {
          const key = findingKey(one);
          const { listing, triage } = one;
          return (
            <li key={key} className="queue-item">
              <input
                type="checkbox"
                checked={picked.has(key)}
                onChange={() => toggle(key)}
                aria-label={`${t('findings.tick')}: ${listing.marketplace}/${listing.id}`}
              />
              <button type="button" className="queue-line" aria-current={key === shown} onClick={() => onShow(key)}>
                <span>
                  <span className="row small">
                    <span className="mono">
                      {listing.marketplace}/{listing.id}
                    </span>
                    <span>{listing.seller.name ?? listing.seller.id}</span>
                    {listing.price && <strong>{money(listing.price)}</strong>}
                    <span>{probability(one.score)}</span>
                    {triage && triage.state !== 'open' && <CodeTag group="triage" code={triage.state} />}
                    {one.case && <span className="tag good">{t('findings.hasCase')}</span>}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {members.hasNextPage && (
        <Button size="small" loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
          {common('more')}
        </Button>
      )}
    </section>
  );
}
