import type { Schemas } from '@marketsafe/sdk';
import { Link, useNavigate } from 'react-router';
import { useAct, useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { FileButton } from '../office/file-button.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';

/** The working group's page: proposed rules, and a form to propose others. */
export function RulesPage() {
  const { t } = useWords('desk');
  useTitle(t('rules.title'));
  const proposals = useList('listRuleProposals', {}, 25);
  return (
    <>
      <h1>{t('rules.title')}</h1>
      <p>{t('rules.lead')}</p>
      <Propose />
      <h2 className="gap">{t('rules.proposals')}</h2>
      <LoadedPages pages={proposals} empty={t('rules.empty')}>
        {(items) => <Proposals items={items} />}
      </LoadedPages>
    </>
  );
}

function Propose() {
  const { t } = useWords('desk');
  const navigate = useNavigate();
  const propose = useAct('proposeRules');
  return (
    <Panel>
      <p>{t('rules.proposeLead')}</p>
      <FileButton
        type="primary"
        accept=".yaml,.yml"
        label={t('rules.file')}
        loading={propose.isPending}
        onFile={async (file) =>
          propose.mutate(
            { file: file.name, text: await file.text() },
            { onSuccess: ({ id }) => navigate(`/desk/rules/${id}`) },
          )
        }
      >
        {t('rules.propose')}
      </FileButton>
      {propose.isError && (
        <div className="gap">
          <ProblemAlert error={propose.error} />
        </div>
      )}
    </Panel>
  );
}

function Proposals({ items }: { items: readonly Schemas['RuleProposalHead'][] }) {
  const { t, shortInstant, calendarDay } = useWords('desk');
  return (
    <CardTable
      rowKey="id"
      of={items}
      columns={[
        [
          t('rules.version'),
          ({ id, version, file }) => (
            <>
              <Link to={`/desk/rules/${id}`}>{t('rules.from', { day: calendarDay(version.from) })}</Link>
              <span className="soft small"> {file}</span>
            </>
          ),
        ],
        [
          t('rules.stateHead'),
          ({ state }) => <span className={`tag ${tones[state]}`}>{t(`rules.states.${state}`)}</span>,
        ],
        [t('rules.simulation'), ({ simulation }) => t(`rules.simulated.${simulation.state}`)],
        [t('rules.by'), ({ proposedBy }) => proposedBy.name],
        [t('rules.at'), ({ proposedAt: at }) => shortInstant(at)],
      ]}
    />
  );
}

const tones = { open: 'warn', announced: 'good', dropped: '' } as const;
