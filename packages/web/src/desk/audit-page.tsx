import type { Schemas } from '@marketsafe/sdk';
import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { useTitle } from '../plain/title.ts';

type Audit = Schemas['Audit'];

/** One case of the blind audit: what was claimed and what the page showed, and nothing of whose it is. */
export function AuditPage() {
  const { t } = useWords('desk');
  const { audit: id = '' } = useParams();
  const audit = useRead('getAudit', { path: { audit: id } });
  useTitle(t('audit.title'));
  return (
    <>
      <p>
        <Link to="/desk">← {t('tasks.title')}</Link>
      </p>
      <h1>{t('audit.title')}</h1>
      <p className="soft">{t('audit.lead')}</p>
      <Loaded query={audit}>
        {(seen) => (
          <div className="split wide-left">
            <div>
              <Claim audit={seen} />
              <Page listing={seen.listing} />
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
      <dl className="facts-grid">
        <dt>{office('case.right')}</dt>
        <dd>
          {right.mark && <strong>{right.mark} </strong>}
          {right.office} {right.number}
        </dd>
        {right.classes.length > 0 && (
          <>
            <dt>{t('audit.classes')}</dt>
            <dd>{right.classes.join(', ')}</dd>
          </>
        )}
        {right.territories.length > 0 && (
          <>
            <dt>{t('audit.territories')}</dt>
            <dd>{right.territories.join(', ')}</dd>
          </>
        )}
        <dt>{office('case.reason')}</dt>
        <dd>{term('reason', reason)}</dd>
        {chips.length > 0 && (
          <>
            <dt>{office('case.chips')}</dt>
            <dd>{chips.map((chip) => term('chip', chip)).join(' · ')}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function Page({ listing }: { listing: Audit['listing'] }) {
  const { t, shortInstant, money, number } = useWords('desk');
  const { t: office } = useWords('office');
  return (
    <Panel className="gap" title={t('audit.page')}>
      <div className="row top-row">
        {listing.image && <img className="big-thumb" src={listing.image} alt="" />}
        <dl className="facts-grid grow">
          <dt>{t('audit.listingTitle')}</dt>
          <dd>{listing.title ?? '–'}</dd>
          {listing.price && (
            <>
              <dt>{office('case.price')}</dt>
              <dd>{money(listing.price)}</dd>
            </>
          )}
          {listing.sold !== undefined && (
            <>
              <dt>{office('case.sold')}</dt>
              <dd>{number(listing.sold)}</dd>
            </>
          )}
          {listing.shipsTo.length > 0 && (
            <>
              <dt>{office('case.shipsTo')}</dt>
              <dd>{listing.shipsTo.join(', ')}</dd>
            </>
          )}
          {listing.description && (
            <>
              <dt>{office('case.description')}</dt>
              <dd className="said">{listing.description}</dd>
            </>
          )}
          <dt>{office('case.packetAt')}</dt>
          <dd>{shortInstant(listing.seenAt)}</dd>
        </dl>
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
