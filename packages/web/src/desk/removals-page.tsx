import { useAct, useRead } from '../data/api.ts';
import type { RemovalLimit } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { FormerStops } from '../office/stop-words.tsx';
import { useTitle } from '../plain/title.ts';
import { DifferingTargets } from './differing-targets.tsx';
import { HeldRemovals } from './held-removals.tsx';
import { StopCard } from './stop-card.tsx';

/** Whether removals are sent, those that wait, and the kill switch. */
export function RemovalsPage() {
  const { t, shortInstant } = useWords('desk');
  useTitle(t('removals.title'));
  const removals = useRead('getRemovals');
  return (
    <>
      <h1>{t('removals.title')}</h1>
      <p className="soft">{t('removals.lead')}</p>
      <Loaded query={removals}>{(state) => <StopCard state={state} />}</Loaded>
      {removals.data?.there.map(({ marketplace, since, by, reasons }) => (
        <p key={marketplace} className="note gap">
          {t('removals.there', { marketplace, since: shortInstant(since), by, reasons })}
        </p>
      ))}
      {removals.data?.stop?.restored && <DifferingTargets />}
      <h2 className="gap">{t('limits.title')}</h2>
      <p className="soft">{t('limits.lead')}</p>
      <Loaded query={removals}>
        {({ limits }) => (
          <>
            <LimitsTable limits={limits} />
            {limits.map((limit) => limit.held > 0 && <ReleaseCard key={`${limit.scope} ${limit.key}`} limit={limit} />)}
          </>
        )}
      </Loaded>
      <h2 className="gap">{t('removals.held')}</h2>
      <HeldRemovals holders={holdersAbove(removals.data?.limits ?? [])} />
      {removals.data && removals.data.former.length > 0 && (
        <>
          <h2 className="gap">{t('removals.former')}</h2>
          <FormerStops stops={removals.data.former} />
        </>
      )}
    </>
  );
}

/** Rights holders with removals waiting above a cap. */
const holdersAbove = (limits: readonly RemovalLimit[]) =>
  limits.filter(({ scope, held }) => scope === 'holder' && held > 0).map(({ key: id, name }) => ({ id, name }));

/** The use of each cap, and the removals waiting above it. */
function LimitsTable({ limits }: { limits: readonly RemovalLimit[] }) {
  const { t, term } = useWords('desk');
  return (
    <CardTable
      rowKey={rowKey}
      of={limits}
      columns={[
        [
          t('limits.of'),
          ({ name, scope }) => (scope === 'programme' ? term('limit', scope) : `${term('limit', scope)}: ${name}`),
        ],
        [t('limits.hour'), ({ hour: use }) => <Use use={use} />],
        [t('limits.day'), ({ day: use }) => <Use use={use} />],
        [t('limits.unusualAbove'), ({ unusualAbove }) => unusualAbove],
        [t('limits.held'), ({ held }) => (held === 0 ? 0 : <span className="tag warn">{held}</span>)],
      ]}
    />
  );
}

const rowKey = ({ scope, key }: RemovalLimit): string => `${scope} ${key}`;

function Use({ use: { used, cap } }: { use: RemovalLimit['hour'] }) {
  const { t } = useWords('desk');
  return <span className={used >= cap ? 'tag bad' : ''}>{t('limits.use', { used, cap })}</span>;
}

/** Two people release the removals that wait above a limit. */
function ReleaseCard({ limit: { scope, key, name, held, approvals } }: { limit: RemovalLimit }) {
  const { t, term, shortInstant } = useWords('desk');
  const release = useAct('releaseRemovals');
  // What waits above its own cap a marketplace's people release.
  if (scope === 'marketplace') return null;
  return (
    <Panel level="h3" title={scope === 'programme' ? term('limit', scope) : name}>
      <p>{t('limits.waiting', { count: held })}</p>
      {approvals.length > 0 && (
        <ul>
          {approvals.map(({ user, name, at, reasons }) => (
            <li key={user}>{t('limits.approvedBy', { name, at: shortInstant(at), reasons })}</li>
          ))}
        </ul>
      )}
      <ReasonsForm
        choices={[{ value: 'release', text: t('limits.release') }]}
        act={release}
        say={(_, { reasons }) => ({ scope, key, reasons })}
        readBy="desk"
      />
    </Panel>
  );
}
