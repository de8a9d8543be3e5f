import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  type ScreeningModel,
  saveLabels,
  saveModel,
  useActivateModel,
  useDropModel,
  useModel,
  useModels,
  useReturnToModel,
} from '../data/models.ts';
import { shortInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';
import { Loaded } from '../office/list-states.tsx';
import { ProblemAlert } from '../office/problem-alert.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { useTitle } from '../plain/title.ts';
import { ModelFacts } from './model-facts.tsx';
import { ModelTrial } from './model-trial.tsx';

/** One model: what it is from, how good it is, what would be otherwise, and what becomes of it. */
export function ModelPage() {
  const { t } = useTranslation('desk');
  const { model: number = '0' } = useParams();
  useTitle(t('models.title'));
  const model = useModel(Number(number));
  const term = useTerm();
  return (
    <>
      <p>
        <Link to="/desk/models">← {t('models.title')}</Link>
      </p>
      <Loaded query={model}>
        {(one) => (
          <>
            <h1>{one.number === 0 ? t('models.shipped') : t('models.numbered', { number: one.number })}</h1>
            <p className="soft">
              {term('modelState', one.state)} <span className="mono small">{one.version}</span>
            </p>
            {one.state === 'learning' && <p role="status">{t('models.learning')}</p>}
            {one.changed && <Changed model={one} />}
            {one.error !== undefined && (
              <div className="note bad" role="alert">
                <p>{t('models.failed')}</p>
                <p className="small" lang="en">
                  {one.error}
                </p>
              </div>
            )}
            {one.shadow && <ModelTrial shadow={one.shadow} />}
            <ModelFacts model={one} />
            <Acts acts={one.acts} />
            <Save model={one} />
            <Decide model={one} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What follows from it depends on what it was used for. */
function Changed({ model: { state } }: { model: ScreeningModel }) {
  const { t } = useTranslation('desk');
  return (
    <div className="note bad" role="alert">
      <p>
        <strong>{t('models.changed')}</strong>{' '}
        {t(
          state === 'in-force'
            ? 'models.changedInForce'
            : state === 'shadow'
              ? 'models.changedTried'
              : 'models.changedOther',
        )}
      </p>
      {state === 'in-force' && (
        <p>
          <Link to="/desk/models/0">{t('models.shipped')}</Link>
        </p>
      )}
      <p>{t('models.changedFind')}</p>
    </div>
  );
}

function Acts({ acts }: { acts: ScreeningModel['acts'] }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const term = useTerm();
  if (acts.length === 0) return null;
  return (
    <section className="gap">
      <h2>{t('models.record')}</h2>
      <ul className="plain-list">
        {acts.map(({ act, by, at, reasons }) => (
          <li key={`${act} ${at}`}>
            <strong>{term('modelAct', act)}</strong> · {by.name} · {shortInstant(at, language)}
            {reasons !== undefined && <p className="said">{reasons}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Save({ model: { number, version, changed } }: { model: ScreeningModel }) {
  const { t } = useTranslation('desk');
  return (
    <div className="row gap">
      {version !== undefined && !changed && (
        <Button onClick={() => void saveModel(number)}>{t('models.saveModel')}</Button>
      )}
      {number > 0 && <Button onClick={() => void saveLabels(number)}>{t('models.saveLabels')}</Button>}
    </div>
  );
}

function Decide({ model }: { model: ScreeningModel }) {
  const inForce = useModels().data?.inForce.number;
  if (model.state === 'shadow' || model.state === 'learning')
    return (
      <div className="split gap">
        {model.state === 'shadow' && !model.changed && <Activate model={model} />}
        <Drop number={model.number} />
      </div>
    );
  if (model.state === 'retired' && !model.changed && inForce !== undefined && model.number < inForce)
    return <GoBack number={model.number} />;
  return null;
}

function Activate({ model: { number, proposedBy, shadow } }: { model: ScreeningModel }) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const activate = useActivateModel(number);
  const from = shadow?.mayActivateFrom;
  return (
    <Card title={<h2 className="small-head">{t('models.activate')}</h2>}>
      <p>{t('models.activateLead', { name: proposedBy?.name })}</p>
      <p className="hint">
        {from === undefined
          ? t('models.activateLater')
          : t('models.activateFrom', { at: shortInstant(from, language) })}
      </p>
      <Button type="primary" loading={activate.isPending} onClick={() => activate.mutate(null)}>
        {t('models.activate')}
      </Button>
      {activate.isError && (
        <div className="gap">
          <ProblemAlert error={activate.error} />
        </div>
      )}
    </Card>
  );
}

function Drop({ number }: { number: number }) {
  const { t } = useTranslation('desk');
  const drop = useDropModel(number);
  return (
    <Card title={<h2 className="small-head">{t('models.drop')}</h2>}>
      <ReasonsForm
        choices={[{ value: 'drop', text: t('models.drop'), danger: true }]}
        readBy="desk"
        act={drop}
        say={(_, { reasons }) => reasons}
      />
    </Card>
  );
}

function GoBack({ number }: { number: number }) {
  const { t } = useTranslation('desk');
  const back = useReturnToModel(number);
  return (
    <Card className="gap" title={<h2 className="small-head">{t('models.goBack')}</h2>}>
      <p>{t('models.goBackLead')}</p>
      <ReasonsForm
        choices={[{ value: 'back', text: t('models.goBack'), danger: true }]}
        readBy="desk"
        act={back}
        say={(_, { reasons }) => reasons}
      />
    </Card>
  );
}
