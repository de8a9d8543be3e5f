import { useNavigate } from 'react-router';
import { useAct } from '../data/api.ts';
import type { MarketplaceConnection } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { ConnectionChecks } from './connection-checks.tsx';
import { EnteredSettings } from './connection-settings.tsx';

/** A connection that waits for a second administrator: what was entered and tested, and its confirmation or drop. */
export function ConnectionProposal({ connection }: { connection: MarketplaceConnection }) {
  const { t, shortInstant } = useWords('desk');
  const { proposed, tested } = connection;
  const isAdministrator = useMe().data?.position === 'administrator';
  return (
    <Panel title={t('marketplaces.connections.waiting')}>
      <p>
        {t('marketplaces.connections.proposedBy', {
          ...{ name: proposed.by.name, at: shortInstant(proposed.at), reasons: proposed.reasons },
        })}
      </p>
      <p>{t('marketplaces.connections.waitingLead')}</p>
      <EnteredSettings connection={connection} />
      <h3 className="gap">{t('marketplaces.connections.tested')}</h3>
      <ConnectionChecks checks={tested} />
      {isAdministrator && <Decide connection={connection} />}
    </Panel>
  );
}

function Decide({ connection: { number } }: { connection: MarketplaceConnection }) {
  const { t } = useWords('desk');
  const navigate = useNavigate();
  const confirm = useAct('confirmConnection', { connection: number });
  // Of a marketplace that was only proposed nothing is left.
  const drop = useAct('dropConnection', { connection: number }, () => void navigate('/desk/marketplaces'));
  return (
    <div className="stack gap">
      <ReasonsForm
        title={t('marketplaces.connections.confirm')}
        choices={[{ value: 'confirm', text: t('marketplaces.connections.confirm') }]}
        readBy="desk"
        act={confirm}
        say={(_, said) => said}
      />
      <ReasonsForm
        title={t('marketplaces.connections.drop')}
        choices={[{ value: 'drop', text: t('marketplaces.connections.drop'), danger: true }]}
        readBy="desk"
        act={drop}
        say={(_, said) => said}
        even
      />
    </div>
  );
}
