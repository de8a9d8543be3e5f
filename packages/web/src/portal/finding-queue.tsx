import { memo, useEffect, useRef } from 'react';
import type { Goods } from '../data/nouns.ts';
import { ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { CodeTag } from '../office/tags.tsx';
import { Highlighted } from '../plain/highlighted.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { spotsOf } from '../plain/spots.ts';
import type { CardState } from './card-state.ts';
import { CardTag } from './card-tag.tsx';
import { heldAt } from './finding.ts';

interface Props {
  readonly cards: readonly Goods[];
  readonly view: 'grid' | 'list';
  readonly current: string | undefined;
  readonly ticked: readonly string[];
  readonly states: ReadonlyMap<string, CardState>;
  /** Absent where each is done on its own card. */
  readonly onTick: ((card: string) => void) | undefined;
  readonly onChoose: (card: string) => void;
}

/** The cards, as pictures or as lines. */
export function FindingQueue({ cards, view, current, ticked, states, onTick, onChoose }: Props) {
  const { t } = useWords('portal');
  const acts = useRef({ onTick, onChoose });
  acts.current = { onTick, onChoose };
  const tick = useRef((card: string) => acts.current.onTick?.(card)).current;
  const choose = useRef((card: string) => acts.current.onChoose(card)).current;
  const chosen = new Set(ticked);
  return (
    <ul className={`plain-list queue ${view === 'grid' ? 'tiles' : 'lines'}`} aria-label={t('findings.list')}>
      {cards.map((one) => (
        <QueueCard
          key={one.group}
          goods={one}
          isLine={view === 'list'}
          isCurrent={one.group === current}
          isTicked={chosen.has(one.group)}
          state={states.get(one.group)}
          onTick={onTick && tick}
          onChoose={choose}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly goods: Goods;
  readonly isLine: boolean;
  readonly isCurrent: boolean;
  readonly isTicked: boolean;
  readonly state: CardState | undefined;
  readonly onTick: ((card: string) => void) | undefined;
  readonly onChoose: (card: string) => void;
}

/** Drawn again only if something about it changed: with keys, two of some hundred cards change at once. */
const QueueCard = memo(function OneCard({ goods, isLine, isCurrent, isTicked, state, onTick, onChoose }: CardProps) {
  const { t } = useWords('portal');
  const line = useRef<HTMLButtonElement>(null);
  const { group, lead } = goods;
  useEffect(() => {
    if (!isCurrent) return;
    line.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The focus goes along, unless its person is elsewhere: in the detail, a filter or a note.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.queue'))
      line.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  return (
    <li className={`queue-item${state ? ' done' : ''}${isTicked ? ' on' : ''}`}>
      <button ref={line} type="button" className="queue-line" aria-current={isCurrent} onClick={() => onChoose(group)}>
        {lead.listing.image ? (
          <ListingPicture className="thumb" address={lead.listing.image} source={ofListing(lead.listing)} small />
        ) : (
          <span className="thumb" />
        )}
        <span className="queue-text">
          <span className="queue-title">
            <Highlighted text={lead.listing.title} spots={spotsOf(lead.signals, 'title')} />
          </span>
          <CardFacts goods={goods} isLine={isLine} />
        </span>
        {state && <CardTag state={state} />}
      </button>
      {onTick && (
        <label className="tick">
          <input type="checkbox" checked={isTicked} onChange={() => onTick(group)} />
          <span className="hidden">
            {t('findings.select')}: {lead.listing.title}
          </span>
        </label>
      )}
    </li>
  );
});

/** A tile has room for the price, what is special about it and who has it; a line for all of it. */
function CardFacts({ goods: { lead: finding, count, shops, harm }, isLine }: { goods: Goods; isLine: boolean }) {
  const { t, money, probability } = useWords('portal');
  const { listing, triage, relist, score, band } = finding;
  return (
    <span className="queue-facts small">
      {listing.price && <strong>{money(listing.price)}</strong>}
      {isLine && <CodeTag group="band" code={band} />}
      <span>{probability(score)}</span>
      {!isLine && listing.sold !== undefined && <span>{t('findings.sold', { count: listing.sold })}</span>}
      {relist && <span className="tag warn">{t('findings.relisted')}</span>}
      {heldAt(finding)?.startsWith('review') && <span className="soft">{t('findings.heldForReview')}</span>}
      {count > 1 && (
        <span className="tag">
          {isLine ? t(shops > 1 ? 'findings.offersInShops' : 'findings.offers', { count, shops }) : `× ${count}`}
        </span>
      )}
      {isLine && harm.length > 0 && (
        <span>
          {t('findings.harm')} {harm.map((one) => money(one)).join(' + ')}
        </span>
      )}
      {finding.prepared.length > 0 && finding.case === undefined && (
        <span className="tag">{t('findings.prepared')}</span>
      )}
      {triage?.back && <span className="tag warn">{t('findings.back')}</span>}
      {triage?.assignee && <span className="soft">{triage.assignee.name}</span>}
      {finding.caseStatus !== undefined && <CodeTag group="status" code={finding.caseStatus} />}
    </span>
  );
}
