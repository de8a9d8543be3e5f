import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import type { ConnectionForm, MarketplaceConnection } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Back } from '../office/back.tsx';
import { Loaded } from '../office/list-states.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { useControls } from '../plain/controls.tsx';
import { Field } from '../plain/field.tsx';
import { useTitle } from '../plain/title.ts';
import { ConnectionChecks } from './connection-checks.tsx';
import { ConnectionFields, type Tested } from './connection-fields.tsx';
import { useConnectionForm } from './connection-settings.tsx';
import { marketplacePath } from './marketplaces-page.tsx';

/** Adds a marketplace, or changes how an added one is connected: enter, test, propose. */
export function ConnectionPage() {
  const { marketplace } = useParams();
  const form = useConnectionForm();
  return (
    <Loaded query={form}>
      {(declared) =>
        marketplace === undefined ? <Connect form={declared} /> : <Change form={declared} marketplace={marketplace} />
      }
    </Loaded>
  );
}

function Change({ form, marketplace }: { form: ConnectionForm; marketplace: string }) {
  const query = useRead('getMarketplace', { path: { marketplace } }, { refetchInterval: false });
  return (
    <Loaded query={query}>
      {({ connections }) => <Connect form={form} from={connections.find(({ state }) => state === 'confirmed')} />}
    </Loaded>
  );
}

function Connect({ form, from }: { form: ConnectionForm; from?: MarketplaceConnection | undefined }) {
  const { t, language } = useWords('desk');
  const [connector, setConnector] = useState(from?.connector ?? '');
  const [tested, setTested] = useState<Tested>();
  const name = from?.settings[language === 'en' ? 'nameEn' : 'nameZh'] ?? '';
  const title = from ? t('marketplaces.form.change', { name }) : t('marketplaces.form.add');
  useTitle(title);
  return (
    <>
      <Back to="/desk/marketplaces" text={t('marketplaces.title')} />
      <h1>{title}</h1>
      <p>{t('marketplaces.form.lead')}</p>
      {!from && (
        <KindField
          form={form}
          value={connector}
          onChange={(chosen) => {
            setConnector(chosen);
            setTested(undefined);
          }}
        />
      )}
      {connector !== '' && (
        <ConnectionFields key={connector} {...{ form, connector, from, tested }} onTested={setTested} />
      )}
      {tested && <Outcome tested={tested} />}
    </>
  );
}

function KindField(given: { form: ConnectionForm; value: string; onChange: (kind: string) => void }) {
  const { t, language } = useWords('desk');
  const { Select } = useControls();
  const { form, value, onChange } = given;
  const options = form.kinds.map(({ kind, says }) => ({ value: kind, label: says[language] }));
  return (
    <Field label={t('marketplaces.form.kind')}>
      {(tied) => <Select {...tied} name="connector" {...{ value, onChange, options }} />}
    </Field>
  );
}

/** What the test found; after one that passed, the proposal. */
function Outcome({ tested: { answer, said, isStale } }: { tested: Tested }) {
  const { t } = useWords('desk');
  const navigate = useNavigate();
  const propose = useAct('proposeConnection', undefined, ({ id }) => void navigate(marketplacePath(id)));
  return (
    <section className="gap stack">
      <p className={`note ${answer.passed ? 'good' : 'bad'}`} role="status">
        {t(answer.passed ? 'marketplaces.form.passed' : 'marketplaces.form.failed')}
      </p>
      <ConnectionChecks checks={answer.checks} />
      {isStale && <p className="note warn">{t('marketplaces.form.changedSince')}</p>}
      {answer.passed && !isStale && (
        <ReasonsForm
          title={t('marketplaces.form.proposeTitle')}
          choices={[{ value: 'propose', text: t('marketplaces.form.propose') }]}
          readBy="desk"
          act={propose}
          say={(_, { reasons }) => ({ ...said, reasons })}
        />
      )}
    </section>
  );
}
