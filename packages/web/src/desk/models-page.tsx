import type { Schemas } from '@marketsafe/sdk';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useAct, useRead } from '../data/api.ts';
import { saveAnswer } from '../data/download.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { FileButton } from '../office/file-button.tsx';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { useTitle } from '../plain/title.ts';

type ScreeningModel = Schemas['ScreeningModel'];
type ScreeningModels = Schemas['ScreeningModels'];
type ModelFile = Schemas['ModelProposal']['model'];

/** The active model, and the way to another: one administrator proposes it, another activates it. */
export function ModelsPage() {
  const { t } = useWords('desk');
  useTitle(t('models.title'));
  const models = useRead('listModels');
  const isAdministrator = useMe().data?.position === 'administrator';
  return (
    <>
      <h1>{t('models.title')}</h1>
      <p>{t('models.lead')}</p>
      <Loaded query={models}>
        {(data) => (
          <>
            {!data.items.some(({ number, changed }) => number === data.inForce && !changed) && (
              <div className="note bad" role="alert">
                {t('models.changedInForce')}
              </div>
            )}
            <All models={data} />
            {isAdministrator && <Adopt models={data} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function useName(): (number: number) => string {
  const { t } = useWords('desk');
  return (number) => (number === 0 ? t('models.shipped') : t('models.numbered', { number }));
}

function All({ models: { inForce, items } }: { models: ScreeningModels }) {
  const { t } = useWords('desk');
  const name = useName();
  return (
    <CardTable
      rowKey="number"
      of={items}
      columns={[
        [t('models.model'), ({ number }) => name(number)],
        [t('models.version'), ({ version }) => version, 'mono'],
        [
          t('models.state'),
          ({ number, changed, putInForce }) => (
            <>
              {number === inForce ? (
                <span className="tag good">{t('models.inForce')}</span>
              ) : (
                t(number === 0 || putInForce.length > 0 ? 'models.wasInForce' : 'models.proposed')
              )}{' '}
              {changed && <span className="tag bad">{t('models.changed')}</span>}
            </>
          ),
        ],
        [t('models.record'), (model) => <Record of={model} />, 'wraps'],
        [
          t('models.file'),
          ({ number, changed }) =>
            !changed && (
              <Button size="small" onClick={() => save(number)}>
                {t('models.save')}
              </Button>
            ),
        ],
      ]}
    />
  );
}

const save = (number: number): void =>
  void saveAnswer('downloadModel', { path: { model: String(number) } }, `marketsafe-model-${number}.json`);

function Record({ of: { proposed, putInForce } }: { of: ScreeningModel }) {
  const { t, shortInstant } = useWords('desk');
  const acts = [
    ...(proposed ? [{ ...proposed, act: t('models.proposed') }] : []),
    ...putInForce.map((said) => ({ ...said, act: t('models.put') })),
  ];
  return (
    <ul className="plain-list">
      {acts.map(({ act, by, at, reasons }) => (
        <li key={`${act} ${at}`}>
          {act} · {by.name} · {shortInstant(at)}
          <div className="said">{reasons}</div>
        </li>
      ))}
    </ul>
  );
}

/** In the place of a version number: a model from a file. */
const newModel = -1;

function Adopt({ models: { inForce, items } }: { models: ScreeningModels }) {
  const { t } = useWords('desk');
  const name = useName();
  const [number, setNumber] = useState(newModel);
  const others = items.filter((one) => one.number !== inForce && !one.changed);
  return (
    <Panel className="gap" title={t('models.adopt')}>
      <div className="stack">
        <p>{t('models.adoptLead')}</p>
        <Select
          className="choice"
          aria-label={t('models.model')}
          value={number}
          onChange={setNumber}
          options={[
            { value: newModel, label: t('models.fromFile') },
            ...others.map((one) => ({ value: one.number, label: name(one.number) })),
          ]}
        />
        {number === newModel ? (
          <Propose />
        ) : (
          <PutInForce key={number} number={number} onDone={() => setNumber(newModel)} />
        )}
      </div>
    </Panel>
  );
}

function PutInForce({ number, onDone }: { number: number; onDone: () => void }) {
  const { t } = useWords('desk');
  return (
    <ReasonsForm
      choices={[{ value: 'activate', text: t('models.activate') }]}
      readBy="desk"
      act={useAct('activateModel', { model: number })}
      say={(_, said) => said}
      onDone={onDone}
    />
  );
}

function Propose() {
  const { t } = useWords('desk');
  const [file, setFile] = useState<{ name: string; model: ModelFile | undefined }>();
  return (
    <ReasonsForm
      choices={[{ value: 'propose', text: t('models.propose'), disabled: !file?.model }]}
      readBy="desk"
      act={useAct('proposeModel')}
      say={(_, { reasons }) => ({ model: file?.model as ModelFile, reasons })}
      onDone={() => setFile(undefined)}
    >
      <div className="row">
        <FileButton
          accept=".json"
          label={t('models.file')}
          onFile={async (given) => setFile({ name: given.name, model: await modelIn(given) })}
        >
          {t('models.choose')}
        </FileButton>
        {file && (file.model ? file.name : <span className="wrong">{t('models.noJson', { name: file.name })}</span>)}
      </div>
    </ReasonsForm>
  );
}

/** Reads the file without checks; the service validates it. */
async function modelIn(file: File): Promise<ModelFile | undefined> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}
