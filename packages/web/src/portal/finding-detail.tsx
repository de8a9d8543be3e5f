import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../data/api.ts';
import type { Finding, FindingFilter } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Glossed, useGloss } from '../office/glossed.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Translated } from '../office/translated.tsx';
import { spotsOf } from '../plain/spots.ts';
import { FileShop } from './file-shop.tsx';
import { heldAt } from './finding.ts';
import { FindingMembers } from './finding-members.tsx';
import { FindingPictures } from './finding-pictures.tsx';
import { KnowledgeChips } from './knowledge-chips.tsx';
import { PriceRange } from './price-range.tsx';
import { RelistNote } from './relist-note.tsx';
import { SellerNote } from './seller-note.tsx';
import { StageNotes } from './stage-notes.tsx';
import { TriageState } from './triage-state.tsx';
import { useConditionWords } from './use-condition-words.ts';
import type { Triage } from './use-triage.ts';
import { Waterfall } from './waterfall.tsx';

interface Props {
  readonly triage: Triage;
  readonly finding: Finding;
}

/** The card at hand: its pictures first, then what tells for and against it. */
export function FindingDetail({ triage, finding }: Props) {
  const { t } = useWords('portal');
  const { current, offers, picked, known, choose, act, isMany, address } = triage;
  const limit = heldAt(finding);
  // Read ahead, so that the next card is whole when a key shows it.
  const { cards } = triage.shelf;
  useGloss(cards[cards.findIndex(({ group }) => group === current?.group) + 1]?.lead.listing.title);
  return (
    <>
      <FindingHead finding={finding} assign={!isMany && <AssignTo triage={triage} />} />
      {finding.triage && <TriageState triage={finding.triage} />}
      <PreparedNote finding={finding} />
      {finding.relist && <RelistNote relist={finding.relist} finding={finding} />}
      <FindingPictures finding={finding} />
      {limit && <p className="soft">{t(`findings.limited.${limit}`)}</p>}
      {current && current.count > 1 && (
        <FindingMembers
          count={current.count}
          members={offers}
          finding={finding}
          picked={picked}
          onPick={(next) => choose({ picked: next })}
          onShow={(shown) => choose({ shown })}
        />
      )}
      {address.filter.state === ('open' satisfies FindingFilter['state']) && !isMany && (
        <KnowledgeChips known={known} onChange={(next) => choose({ known: next })} />
      )}
      <PriceRange finding={finding} />
      <SellerNote finding={finding} />
      <Waterfall finding={finding} />
      <StageNotes rights={[finding.right]} marketplaces={[finding.listing.marketplace]} />
      {current && <FileShop finding={finding} card={current.group} onFile={act.fileShop} />}
    </>
  );
}

function FindingHead({ finding, assign }: { finding: Finding; assign: ReactNode }) {
  const { t, language, money, probability } = useWords('portal');
  const { listing, harm } = finding;
  const marketplace = useRead('listMarketplaces').data?.items.find(({ id }) => id === listing.marketplace);
  return (
    <header className="finding-head">
      <h2>
        <Glossed text={listing.title} spots={spotsOf(finding.signals, 'title')} />
      </h2>
      <Translated text={listing.title} />
      <div className="finding-facts">
        <CodeTag group="band" code={finding.band} />
        <span>
          {t('findings.score')} <strong>{probability(finding.score)}</strong>
        </span>
        {listing.price && <strong>{money(listing.price)}</strong>}
        {listing.sold !== undefined && <span>{t('findings.sold', { count: listing.sold })}</span>}
        {harm && (
          <span>
            {t('findings.harm')} <strong>{money(harm)}</strong>
          </span>
        )}
        <span>
          {listing.seller.name ?? listing.seller.id}{' '}
          <span className="soft">· {marketplace?.name[language] ?? listing.marketplace}</span>
        </span>
        <span className="soft">{finding.brandName}</span>
        {listing.url && (
          <a href={listing.url} target="_blank" rel="noreferrer">
            {t('findings.page')}
          </a>
        )}
        {assign}
      </div>
    </header>
  );
}

const nobody = '';

/** Who looks at the card at hand. */
function AssignTo({ triage: { finding, current, act } }: { triage: Triage }) {
  const { t } = useWords('portal');
  const colleagues = useRead('listColleagues');
  const assignee = current?.count === 1 ? finding?.triage?.assignee?.id : undefined;
  return (
    <Select
      id="assignee-of"
      size="small"
      aria-label={t('findings.assignTo')}
      prefix={t('findings.assignTo')}
      value={assignee ?? nobody}
      popupMatchSelectWidth={false}
      options={[
        { value: nobody, label: t('findings.nobody') },
        ...(colleagues.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(to) => act.put({ kind: 'assign', ...(to !== nobody && { to }) })}
    />
  );
}

/** Which instruction prepared the finding, and why. */
function PreparedNote({ finding: { prepared, case: open } }: { finding: Finding }) {
  const { t } = useWords('portal');
  const said = useConditionWords();
  if (open !== undefined) return null;
  return prepared.map(({ id, name, conditions }) => (
    <p key={id} className="note">
      <strong>{t('findings.preparedBy', { name })}</strong> {said(conditions)}. {t('findings.preparedSign')}
    </p>
  ));
}
