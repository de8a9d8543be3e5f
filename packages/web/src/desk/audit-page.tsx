import type { Schemas } from '@marketsafe/sdk';
import { useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { ofAudit } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { Facts } from '../plain/facts.tsx';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { useTitle } from '../plain/title.ts';

type Audit = Schemas['Audit'];

/** One case of the blind audit: the claim and the page's content, without any party's identity. */
export function AuditPage() {
  const { t } = useWords('desk');
  const { audit: id = '' } = useParams();
  const audit = useRead('getAudit', { path: { audit: id } });
  useTitle(t('audit.title'));
  return (
    <>
      <Back to="/desk" text={t('tasks.title')} />
      <h1>{t('audit.title')}</h1>
      <p className="soft">{t('audit.lead')}</p>
      <Loaded query={audit}>
        {(seen) => (
          <div className="split wide-left">
            <div>
              <Claim audit={seen} />
              <Page audit={seen.id} listing={seen.listing} />
            </div>
            <Reading audit={seen} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Claim({ audit: { right, reason, chips } }: { audit: Audit }) {
  const { t, term } = useWords('desk');
  const { t: office } = useWords('office');
  return (
    <Panel title={t('audit.claim')}>
      <Facts
        className="facts-grid"
        of={[
          [
            office('case.right'),
            <>
              {right.mark && <strong>{right.mark} </strong>}
              {right.office} {right.number}
            </>,
          ],
          [t('audit.classes'), right.classes.length > 0 && right.classes.join(', ')],
          [t('audit.territories'), right.territories.length > 0 && right.territories.join(', ')],
          [office('case.reason'), term('reason', reason)],
          [office('case.chips'), chips.length > 0 && chips.map((chip) => term('chip', chip)).join(' · ')],
        ]}
      />
    </Panel>
  );
}

function Page({ audit, listing }: { audit: string; listing: Audit['listing'] }) {
  const { t, shortInstant, money, number } = useWords('desk');
  const { t: office } = useWords('office');
  return (
    <Panel className="gap" title={t('audit.page')}>
      <div className="row top-row">
        {listing.image && <ListingPicture className="big-thumb" address={listing.image} source={ofAudit(audit)} />}
        <Facts
          className="facts-grid grow"
          of={[
            [t('audit.listingTitle'), listing.title ?? '–'],
            [office('case.price'), listing.price && money(listing.price)],
            [office('case.sold'), listing.sold !== undefined && number(listing.sold)],
            [office('case.shipsTo'), listing.shipsTo.join(', ')],
            [office('case.description'), listing.description && <span className="said">{listing.description}</span>],
            [office('case.packetAt'), shortInstant(listing.seenAt)],
          ]}
        />
      </div>
    </Panel>
  );
}

function Reading({ audit }: { audit: Audit }) {
  const { t, shortInstant } = useWords('desk');
  const read = useAct('readAudit', { audit: audit.id });
  if (audit.state !== 'to-read') return <p role="status">{t(`audit.state.${audit.state}`)}</p>;
  return (
    <Panel title={t('audit.question')}>
      <ReasonsForm
        choices={[
          { value: 'right', text: t('audit.right') },
          { value: 'wrong', text: t('audit.wrong') },
          { value: 'unclear', text: t('audit.unclear') },
        ]}
        even
        act={read}
        say={(finding, { reasons }) => ({ finding, reasons })}
      >
        <p>{t('audit.text')}</p>
        <p className="soft">{t('audit.due', { at: shortInstant(audit.due) })}</p>
      </ReasonsForm>
    </Panel>
  );
}
