import type { MarketplaceDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Panel } from '../office/panel.tsx';

type Abilities = NonNullable<MarketplaceDetail['abilities']>;

/** What a marketplace can do, and what it does not show, in plain words. */
export function MarketplaceAbilities({ abilities }: { abilities: MarketplaceDetail['abilities'] }) {
  const { t } = useWords('desk');
  if (!abilities)
    return (
      <Panel title={t('marketplaces.abilities.title')}>
        <p>{t('marketplaces.abilities.unknown')}</p>
      </Panel>
    );
  return (
    <>
      <Panel title={t('marketplaces.abilities.title')}>
        <Actions actions={abilities.actions} />
        <Sentences of={abilities} />
      </Panel>
      <Panel title={t('marketplaces.blind.title')}>
        <BlindSpots of={abilities} />
      </Panel>
    </>
  );
}

function Actions({ actions }: { actions: Abilities['actions'] }) {
  const { t, term } = useWords('desk');
  if (actions.length === 0) return <p>{t('marketplaces.abilities.none')}</p>;
  return (
    <CardTable
      rowKey="action"
      of={actions}
      columns={[
        [t('marketplaces.abilities.action'), ({ action }) => term('ability', action)],
        [
          t('marketplaces.abilities.way'),
          ({ action, mode, relistProof, reversible, loginBlocked }) => (
            <>
              {term('abilityMode', mode)}
              {takesDown.has(action) && !relistProof && <p>{t('marketplaces.abilities.watched')}</p>}
              {takesDown.has(action) && !reversible && <p>{t('marketplaces.abilities.final')}</p>}
              {takesDown.has(action) && loginBlocked && <p>{t('marketplaces.abilities.loginBlocked')}</p>}
            </>
          ),
          'wraps',
        ],
      ]}
    />
  );
}

/** A message cannot be undone either, and no reader wonders. */
const takesDown = new Set(['listing.hide', 'listing.remove', 'proceeds.hold', 'seller.suspend', 'seller.close']);

function Sentences({ of: { variants, webhooks, required } }: { of: Abilities }) {
  const { t, term, language } = useWords('desk');
  const fields = required.map((field) => term('complaintField', field)).join(language === 'en' ? ', ' : '、');
  return (
    <ul className="plain-list gap">
      <li>{t(variants ? 'marketplaces.abilities.variants' : 'marketplaces.abilities.noVariants')}</li>
      <li>{t(webhooks ? 'marketplaces.abilities.messages' : 'marketplaces.abilities.noMessages')}</li>
      {fields !== '' && <li>{t('marketplaces.abilities.required', { fields })}</li>}
    </ul>
  );
}

function BlindSpots({ of }: { of: Abilities }) {
  const { t, term, language } = useWords('desk');
  const { kinds, blindSpots, tombstones, shopperView } = of;
  if (!kinds.includes('listing')) return <p>{t('marketplaces.blind.noListings')}</p>;
  const spots = [...blindSpots, ...(tombstones ? [] : ['deleted'])];
  const surfaces = of.surfaces.map((one) => term('surface', one)).join(language === 'en' ? ', ' : '、');
  return (
    <>
      {spots.length === 0 ? (
        <p>{t('marketplaces.blind.nothing')}</p>
      ) : (
        <>
          <p>{t('marketplaces.blind.lead')}</p>
          <ul>
            {spots.map((spot) => (
              <li key={spot}>{term('blindSpot', spot)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{shopperView ? t('marketplaces.blind.shopper', { surfaces }) : t('marketplaces.blind.noShopper')}</p>
    </>
  );
}
