import { Link, useParams } from 'react-router';
import { useRead } from '../data/api.ts';
import { useKeptThere } from '../data/kept-there.ts';
import type { MarketplaceDetail } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { useTitle } from '../plain/title.ts';
import { ConnectionHistory } from './connection-history.tsx';
import { ConnectionProposal } from './connection-proposal.tsx';
import { MarketplaceAbilities } from './marketplace-abilities.tsx';
import { MarketplaceHealth } from './marketplace-health.tsx';

/** One marketplace: its health, what it can do and does not show, and how it was connected. */
export function MarketplacePage() {
  const { t, language } = useWords('desk');
  const { marketplace = '' } = useParams();
  const query = useRead('getMarketplace', { path: { marketplace } });
  useTitle(query.data?.name[language] ?? marketplace);
  return (
    <>
      <Back to="/desk/marketplaces" text={t('marketplaces.title')} />
      <Loaded query={query}>
        {(detail) => (
          <>
            <h1>{detail.name[language]}</h1>
            <Head of={detail} />
            <div className="stack">
              {detail.connections
                .filter(({ state }) => state === 'proposed')
                .map((one) => (
                  <ConnectionProposal key={one.number} connection={one} />
                ))}
              {detail.state !== 'proposed' && (
                <>
                  <MarketplaceHealth health={detail.health} />
                  <MarketplaceAbilities abilities={detail.abilities} />
                </>
              )}
              <ConnectionHistory connections={detail.connections} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Head({ of }: { of: MarketplaceDetail }) {
  const { t, term } = useWords('desk');
  const { id, state, source, connector, forum, baseUrl, fault, proposal, connections } = of;
  const isAdministrator = useMe().data?.position === 'administrator';
  const isKept = useKeptThere(id);
  return (
    <>
      <p className="row">
        <CodeTag group="marketplaceState" code={state} />
        <span className="soft">{id}</span>
        {isAdministrator && source === 'administrators' && proposal === undefined && (
          <Link to={`/desk/connections/${encodeURIComponent(id)}/change`}>{t('marketplaces.change')}</Link>
        )}
      </p>
      {fault !== undefined && (
        <p className="note bad" role="alert">
          {t('marketplaces.notLoaded')} {fault}
        </p>
      )}
      {source === 'configuration' && (
        <p className="soft">
          {t('marketplaces.inConfiguration')}
          {connections.some((one) => one.state === 'confirmed') && ` ${t('marketplaces.alsoConnected')}`}
        </p>
      )}
      <Facts
        className="facts-grid"
        of={[
          [t('marketplaces.connector'), connector],
          [t('marketplaces.address'), baseUrl],
          [t('marketplaces.forum'), t(`marketplaces.forums.${forum}`)],
          [t('marketplaces.sellers'), isKept && t('marketplaces.keptThere')],
          [t('marketplaces.source'), term('marketplaceSource', source)],
        ]}
      />
    </>
  );
}
