import { useEffect, useRef } from 'react';
import type { Goods } from '../data/nouns.ts';
import { ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { CodeTag } from '../office/tags.tsx';
import { Highlighted } from '../plain/highlighted.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { spotsOf } from '../plain/spots.ts';
import { heldAt } from './finding.ts';

interface Props {
  readonly goods: readonly Goods[];
  readonly chosen: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (key: string) => void;
  readonly onChoose: (key: string, line: HTMLElement) => void;
}

export function FindingQueue({ goods, chosen, selected, onSelect, onChoose }: Props) {
  const { t } = useWords('portal');
  return (
    <ul className="plain-list queue" aria-label={t('findings.list')}>
      {goods.map((one) => (
        <QueueLine
          key={one.group}
          goods={one}
          current={one.group === chosen}
          selected={selected.has(one.group)}
          onSelect={() => onSelect(one.group)}
          onChoose={(line) => onChoose(one.group, line)}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly goods: Goods;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onChoose: (line: HTMLElement) => void;
}

function QueueLine({ goods, current, selected, onSelect, onChoose }: LineProps) {
  const { t, money, probability } = useWords('portal');
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { lead: finding, count, shops, harm } = goods;
  const { listing, case: open, triage } = finding;
  return (
    <li className="queue-item">
      <input
        type="checkbox"
        checked={selected}
        onChange={onSelect}
        aria-label={`${t('findings.select')}: ${listing.title}`}
      />
      <button
        ref={line}
        type="button"
        className="queue-line"
        aria-current={current}
        onClick={({ currentTarget }) => onChoose(currentTarget)}
      >
        {listing.image ? (
          <ListingPicture className="thumb" address={listing.image} source={ofListing(listing)} small />
        ) : (
          <span className="thumb" />
        )}
        <span>
          <span className="queue-title">
            <Highlighted text={listing.title} spots={spotsOf(finding.signals, 'title')} />
          </span>
          <span className="row small">
            <CodeTag group="band" code={finding.band} />
            {finding.relist && <span className="tag warn">{t('findings.relisted')}</span>}
            <span>{probability(finding.score)}</span>
            {heldAt(finding)?.startsWith('review') && <span className="soft">{t('findings.heldForReview')}</span>}
            {listing.price && <span>{money(listing.price)}</span>}
            {count > 1 && (
              <span className="tag">
                {t(shops > 1 ? 'findings.offersInShops' : 'findings.offers', { count, shops })}
              </span>
            )}
            {harm.length > 0 && (
              <strong>
                {t('findings.harm')} {harm.map((one) => money(one)).join(' + ')}
              </strong>
            )}
            {triage && triage.state !== 'open' && <CodeTag group="triage" code={triage.state} />}
            {triage?.back && <span className="tag warn">{t('findings.back')}</span>}
            {triage?.assignee && <span className="soft">{triage.assignee.name}</span>}
            {open && <span className="tag good">{t('findings.hasCase')}</span>}
          </span>
        </span>
      </button>
    </li>
  );
}
