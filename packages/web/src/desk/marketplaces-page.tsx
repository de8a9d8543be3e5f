import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedItems } from '../office/list-states.tsx';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';

/** The page of one marketplace. */
export const marketplacePath = (id: string): string => `/desk/marketplaces/${encodeURIComponent(id)}`;

/** Every marketplace in a row: how it is connected, and whether it answers. */
export function MarketplacesPage() {
  const { t, term, language, shortInstant } = useWords('desk');
  useTitle(t('marketplaces.title'));
  const marketplaces = useRead('listMarketplaceStatus');
  const form = useRead('getConnectionForm', undefined, { staleTime: Number.POSITIVE_INFINITY });
  const isAdministrator = useMe().data?.position === 'administrator';
  return (
    <>
      <h1>{t('marketplaces.title')}</h1>
      <p>{t('marketplaces.lead')}</p>
      {form.data?.kinds.length === 0 && <p className="soft">{t('marketplaces.notHere')}</p>}
      {isAdministrator && form.data && form.data.kinds.length > 0 && (
        <p>
          <Link to="/desk/connections/new">{t('marketplaces.add')}</Link>
        </p>
      )}
      <LoadedItems query={marketplaces} empty={t('marketplaces.empty')}>
        {(items) => (
          <CardTable
            rowKey="id"
            of={items}
            columns={[
              [t('marketplaces.marketplace'), ({ id, name }) => <Link to={marketplacePath(id)}>{name[language]}</Link>],
              [
                t('marketplaces.state'),
                ({ state, proposal }) => (
                  <>
                    <CodeTag group="marketplaceState" code={state} />
                    {proposal !== undefined && state !== 'proposed' && <p>{t('marketplaces.waits')}</p>}
                  </>
                ),
                'wraps',
              ],
              [
                t('marketplaces.lastPull'),
                ({ lastPull }) => (lastPull ? shortInstant(lastPull) : t('marketplaces.never')),
              ],
              [t('marketplaces.connector'), ({ connector }) => connector ?? '–', 'mono'],
              [t('marketplaces.forum'), ({ forum }) => t(`marketplaces.forums.${forum}`)],
              [t('marketplaces.source'), ({ source }) => term('marketplaceSource', source), 'wraps'],
            ]}
          />
        )}
      </LoadedItems>
    </>
  );
}
