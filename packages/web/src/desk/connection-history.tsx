import type { MarketplaceConnection } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { CodeTag } from '../office/tags.tsx';
import { ConnectionChecks } from './connection-checks.tsx';
import { EnteredSettings } from './connection-settings.tsx';

/** Earlier connections, with who proposed and confirmed or dropped them. */
export function ConnectionHistory({ connections }: { connections: readonly MarketplaceConnection[] }) {
  const { t } = useWords('desk');
  const ended = connections.filter(({ state }) => state !== 'proposed');
  if (ended.length === 0) return null;
  return (
    <Panel title={t('marketplaces.connections.title')}>
      <ul className="plain-list">
        {ended.map((one) => (
          <li key={one.number}>
            <Ended connection={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Ended({ connection }: { connection: MarketplaceConnection }) {
  const { t, shortInstant } = useWords('desk');
  const { state, proposed, ended, tested } = connection;
  const said = (act: NonNullable<typeof ended>) => ({
    ...{ name: act.by.name, at: shortInstant(act.at), reasons: act.reasons },
  });
  return (
    <>
      <CodeTag group="connectionState" code={state} />
      <p>{t('marketplaces.connections.proposedBy', said(proposed))}</p>
      {ended && (
        <p>
          {t(
            state === 'confirmed' ? 'marketplaces.connections.confirmedBy' : 'marketplaces.connections.droppedBy',
            said(ended),
          )}
        </p>
      )}
      <details>
        <summary>{t('marketplaces.connections.settings')}</summary>
        <EnteredSettings connection={connection} />
        <h3 className="gap">{t('marketplaces.connections.tested')}</h3>
        <ConnectionChecks checks={tested} />
      </details>
    </>
  );
}
