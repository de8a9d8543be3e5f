import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../data/api.ts';
import type { Finding } from '../data/nouns.ts';
import { ofListing } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { CodeTag } from '../office/tags.tsx';
import { Colon } from '../plain/colon.tsx';
import { Highlighted } from '../plain/highlighted.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { spotsOf } from '../plain/spots.ts';
import { FileOneClick } from './file-one-click.tsx';
import { FileShop } from './file-shop.tsx';
import { heldAt } from './finding.ts';
import { FindingPictures } from './finding-pictures.tsx';
import { RelistNote } from './relist-note.tsx';
import { StageNotes } from './stage-notes.tsx';
import { type Put, TriageActions } from './triage-actions.tsx';
import { TriageState } from './triage-state.tsx';
import type { TriageDesk } from './use-triage-desk.ts';
import { Waterfall } from './waterfall.tsx';

interface Props {
  readonly finding: Finding;
  /** The target of triage: this finding, its group, or the selected ones. */
  readonly put: Put;
  /** Other findings of the same goods, if any. */
  readonly others: ReactNode;
  readonly desk: TriageDesk;
  readonly onMove: (step: number) => void;
  readonly onSelect: () => void;
}

export function FindingDetail({ finding, put, others, desk, onMove, onSelect }: Props) {
  const { t, language, money, probability } = useWords('portal');
  const { listing, harm } = finding;
  const limit = heldAt(finding);
  const marketplace = useRead('listMarketplaces').data?.items.find(({ id }) => id === listing.marketplace);
  return (
    <Card>
      <div className="row top-row">
        {listing.image && (
          <ListingPicture
            key={`${listing.marketplace}/${listing.id}`}
            className="big-thumb"
            address={listing.image}
            source={ofListing(listing)}
          />
        )}
        <div className="grow">
          <h2>
            <Highlighted text={listing.title} spots={spotsOf(finding.signals, 'title')} />
          </h2>
          <p className="row">
            <CodeTag group="band" code={finding.band} />
            <span>
              {t('findings.score')} <strong>{probability(finding.score)}</strong>
            </span>
            <span>{finding.brandName}</span>
          </p>
          {limit && <p className="soft">{t(`findings.limited.${limit}`)}</p>}
          <p>
            {listing.seller.name ?? listing.seller.id}{' '}
            <span className="soft">· {marketplace?.name[language] ?? listing.marketplace}</span>
            <br />
            {listing.price && <strong>{money(listing.price)}</strong>}{' '}
            {listing.sold !== undefined && t('findings.sold', { count: listing.sold })}
            {harm && (
              <>
                <br />
                {t('findings.harm')}
                <Colon />
                <strong>{money(harm)}</strong>
              </>
            )}
          </p>
          {listing.url && (
            <a href={listing.url} target="_blank" rel="noreferrer">
              {t('findings.page')}
            </a>
          )}
        </div>
      </div>
      {finding.relist && <RelistNote relist={finding.relist} finding={finding} />}
      {finding.triage && <TriageState triage={finding.triage} />}
      {others}
      <StageNotes rights={[finding.right]} marketplaces={[listing.marketplace]} />
      <FileOneClick finding={finding} onMove={onMove} />
      <h3>{t('findings.decide')}</h3>
      <TriageActions {...put} triage={finding.triage} desk={desk} onSelect={onSelect} />
      <FileShop finding={finding} />
      <Waterfall finding={finding} />
      <FindingPictures finding={finding} />
    </Card>
  );
}
