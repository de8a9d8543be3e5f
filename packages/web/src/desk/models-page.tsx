import { ProblemError } from '@marketsafe/sdk';
import { Alert, Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type ScreeningModelHead, useLabelsByNow, useModels, useProposeModel } from '../data/models.ts';
import { number } from '../format/money.ts';
import { shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';
import { CardTable } from '../office/card-table.tsx';
import { Loaded } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { useTitle } from '../plain/title.ts';

/** What findings are weighed with, what was learned, and the way to learn anew. */
export function ModelsPage() {
  const { t } = useTranslation('desk');
  useTitle(t('models.title'));
  const models = useModels();
  return (
    <>
      <h1>{t('models.title')}</h1>
      <p>{t('models.lead')}</p>
      <Loaded query={models}>
        {({ inForce, needed, leastDays, items }) => (
          <>
            <p>
              {t('models.inForce')} <ModelName model={inForce} /> <span className="mono small">{inForce.version}</span>
            </p>
            {inForce.changed && (
              <p className="note bad" role="alert">
                <strong>{t('models.changed')}</strong> {t('models.changedInForce')}
              </p>
            )}
            <Learn each={needed.each} holders={needed.holders} days={leastDays} />
            <h2 className="gap">{t('models.all')}</h2>
            {items.length === 0 ? <div className="note">{t('models.none')}</div> : <All items={items} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function ModelName({ model: { number } }: { model: ScreeningModelHead }) {
  const { t } = useTranslation('desk');
  const name = number === 0 ? t('models.shipped') : t('models.numbered', { number });
  return <Link to={`/desk/models/${number}`}>{name}</Link>;
}

function Learn({ each, holders, days }: { each: number; holders: number; days: number }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const propose = useProposeModel();
  return (
    <Card>
      <p>{t('models.learnLead', { each, holders, count: days })}</p>
      <ByNow />
      <Button
        type="primary"
        loading={propose.isPending}
        onClick={() => propose.mutate(null, { onSuccess: ({ number }) => navigate(`/desk/models/${number}`) })}
      >
        {t('models.learn')}
      </Button>
      {propose.isError && (
        <div className="gap">
          <NotLearned error={propose.error} />
        </div>
      )}
    </Card>
  );
}

function ByNow() {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const labels = useLabelsByNow().data;
  if (!labels) return null;
  const { infringing, genuine, holders } = labels;
  const figure = (rulings: number): string => number(Math.round(rulings * 10) / 10, language);
  return <p>{t('models.byNow', { infringing: figure(infringing), genuine: figure(genuine), count: holders })}</p>;
}

function NotLearned({ error }: { error: unknown }) {
  const { t } = useTranslation('desk');
  if (!(error instanceof ProblemError) || error.code !== 'too-few-labels') return <ProblemAlert error={error} />;
  const found = Object.fromEntries(error.errors.map(({ code, detail }) => [code, detail]));
  return <Alert type="warning" showIcon role="alert" title={t('models.tooFew', found)} />;
}

function All({ items }: { items: readonly ScreeningModelHead[] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  return (
    <CardTable
      rowKey="number"
      of={items}
      columns={[
        [t('models.model'), (model) => <ModelName model={model} />],
        [
          t('models.state'),
          ({ state, changed }) => (
            <>
              <span className={`tag ${tones[state]}`}>{term('modelState', state)}</span>{' '}
              {changed && <span className="tag bad">{t('models.isChanged')}</span>}
            </>
          ),
        ],
        [t('models.by'), ({ proposedBy }) => proposedBy?.name],
        [t('models.at'), ({ proposedAt: at }) => at !== undefined && shortInstant(at, language)],
        [t('models.version'), ({ version }) => version, 'mono'],
      ]}
    />
  );
}

const tones = {
  learning: 'warn',
  failed: 'bad',
  shadow: 'warn',
  'in-force': 'good',
  retired: '',
  dropped: '',
} as const;
