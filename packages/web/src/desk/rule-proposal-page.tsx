import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { RuleProposal } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { RuleChanges } from '../plain/rule-changes.tsx';
import { useTitle } from '../plain/title.ts';
import { SimulationCard } from './simulation-card.tsx';

/** In milliseconds; shorter while a simulation runs. */
const refetchInterval = ({ state: { data } }: { state: { data: RuleProposal | undefined } }): number =>
  ['waiting', 'reading', 'running'].includes(data?.simulation.state ?? '') ? 1500 : 10_000;

/** One proposed version: its changes, its simulated effects, and the decision about it. */
export function RuleProposalPage() {
  const { t, shortInstant, calendarDay } = useWords('desk');
  const { proposal: id = '' } = useParams();
  useTitle(t('rules.title'));
  const proposal = useRead('getRuleProposal', { path: { proposal: id } }, { refetchInterval });
  return (
    <>
      <Back to="/desk/rules" text={t('rules.title')} />
      <Loaded query={proposal}>
        {(one) => (
          <>
            <h1>{t('rules.heading', { day: calendarDay(one.version.from) })}</h1>
            <p className="soft">
              {t('rules.proposedBy', {
                ...{ name: one.proposedBy.name, at: shortInstant(one.proposedAt), file: one.file },
              })}
            </p>
            <Ended proposal={one} />
            <SimulationCard proposal={one} />
            <h2 className="gap">{t('rules.changes')}</h2>
            {one.changes.length === 0 ? <p>{t('rules.noChange')}</p> : <RuleChanges changes={one.changes} />}
            <Warnings proposal={one} />
            {one.state === 'open' && <Decide proposal={one} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Ended({ proposal: { state, ended, version } }: { proposal: RuleProposal }) {
  const { t, shortInstant, calendarDay } = useWords('desk');
  if (state === 'open' || !ended) return null;
  const words = { name: ended.by.name, at: shortInstant(ended.at), day: calendarDay(version.from) };
  return (
    <div className={`note ${state === 'announced' ? 'good' : ''}`} role="status">
      <p>
        {state === 'announced' ? t('rules.wasAnnounced', words) : t('rules.wasDropped', words)}{' '}
        {state === 'announced' && <Link to="/rules">{t('rules.published')}</Link>}
      </p>
      {ended.reasons && <p className="said">{ended.reasons}</p>}
    </div>
  );
}

/** The check's own words: about the file, in its authors' language. */
function Warnings({ proposal: { warnings } }: { proposal: RuleProposal }) {
  const { t } = useWords('desk');
  if (warnings.length === 0) return null;
  return (
    <details className="gap">
      <summary>{t('rules.warnings', { count: warnings.length })}</summary>
      <ul className="small" lang="en">
        {warnings.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function Decide({ proposal: { id, version, simulation } }: { proposal: RuleProposal }) {
  const { t, calendarDay } = useWords('desk');
  const announce = useAct('announceRuleProposal', { proposal: id });
  const drop = useAct('dropRuleProposal', { proposal: id });
  return (
    <div className="split gap">
      <Panel title={t('rules.announce')}>
        <p>{t('rules.announceLead', { day: calendarDay(version.from) })}</p>
        <ActButton type="primary" disabled={simulation.state !== 'done'} act={announce} say={undefined}>
          {t('rules.announce')}
        </ActButton>
        {simulation.state !== 'done' && <p className="hint">{t('rules.announceLater')}</p>}
      </Panel>
      <Panel title={t('rules.drop')}>
        <ReasonsForm
          choices={[{ value: 'drop', text: t('rules.drop'), danger: true }]}
          readBy="desk"
          act={drop}
          say={(_, said) => said}
        />
      </Panel>
    </div>
  );
}
