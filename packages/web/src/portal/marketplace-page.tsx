import type { Schemas } from '@marketsafe/sdk';
import { useAct, useList } from '../data/api.ts';
import { sendDocument } from '../data/uploads.ts';
import { useWords } from '../language/words.ts';
import { LoadedPages } from '../office/list-states.tsx';
import { MatterFacts } from '../office/matter-card.tsx';
import { Panel } from '../office/panel.tsx';
import { RemovalHeld } from '../office/removal-held.tsx';
import { StatusTag } from '../office/tags.tsx';
import { Facts } from '../plain/facts.tsx';
import { type RaisedKind, raisedKinds } from '../plain/matter-fields.ts';
import { useTitle } from '../plain/title.ts';
import { MatterAction } from './matter-action.tsx';

type MarketplaceCase = Schemas['MarketplaceCase'];

/** For the people of a marketplace: its cases, what they put before the review team, and what it found. */
export function MarketplacePage() {
  const { t } = useWords('portal');
  useTitle(t('marketplace.title'));
  const cases = useList('listMarketplaceCases', {});
  return (
    <>
      <h1>{t('marketplace.title')}</h1>
      <p>{t('marketplace.lead')}</p>
      <LoadedPages pages={cases} empty={t('marketplace.empty')}>
        {(items) => items.map((one) => <CasePanel key={one.id} of={one} />)}
      </LoadedPages>
    </>
  );
}

function CasePanel({ of }: { of: MarketplaceCase }) {
  const { id, title, target, status, removalHeld, reason, grade, holderName, filedAt, matters, actions } = of;
  const { t, term, shortInstant } = useWords('portal');
  return (
    <Panel title={title ?? target.id} extra={<StatusTag of={{ status, removalHeld }} />}>
      <div className="stack">
        <Facts
          className="facts-grid"
          of={[
            [t('marketplace.reason'), term('reason', reason)],
            [t('marketplace.holder'), holderName],
            [t('marketplace.grade'), grade && term('grade', grade)],
            [t('marketplace.filed'), shortInstant(filedAt)],
            [t('marketplace.removal'), removalHeld && <RemovalHeld held={removalHeld} />],
          ]}
        />
        {matters.map((one) => (
          <MatterFacts key={one.id} id={id} matter={one} />
        ))}
        {raisedKinds.map((kind) => (
          <AsMarketplace key={kind} {...{ kind, id }} actions={actions as readonly string[]} />
        ))}
      </div>
    </Panel>
  );
}

function AsMarketplace({ id, ...matter }: { kind: RaisedKind; id: string; actions: readonly string[] }) {
  const act = useAct('raiseMatterAsMarketplace', { case: id });
  return <MatterAction {...matter} act={act} send={sendDocument} />;
}
