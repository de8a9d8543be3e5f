import './ledger.css';
import type { Schemas } from '@marketsafe/sdk';
import { useRead } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { AnchoredHeading, useAnchor } from '../plain/anchored.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';

/** The public facts about the ledger: its keys, its checkpoints, and how to check a proof. */
export function LedgerPage() {
  const { t } = useWords();
  const ledger = useRead('getLedger');
  useAnchor(true);
  return (
    <Page title={t('ledger.title')} width="narrow">
      <h1>{t('ledger.title')}</h1>
      <p className="lead">{t('ledger.lead')}</p>
      <section className="card">
        <AnchoredHeading id="verify">{t('ledger.check')}</AnchoredHeading>
        <p>{t('ledger.checkText')}</p>
        <ol>
          {(['proof', 'page', 'drop', 'compare'] as const).map((step) => (
            <li key={step}>{t(`ledger.steps.${step}`)}</li>
          ))}
        </ol>
        <p className="soft">{t('ledger.limits')}</p>
        <a className="button" href="/api/v1/public/ledger/verifier" download>
          {t('ledger.verifier')}
        </a>
      </section>
      {ledger.isPending && <Waiting />}
      {ledger.isError && <ProblemNote error={ledger.error} retry={ledger.refetch} />}
      {ledger.data && <Heads ledger={ledger.data} />}
    </Page>
  );
}

function Heads({ ledger: { latest, keys, published } }: { ledger: Schemas['LedgerView'] }) {
  const { t } = useWords();
  const [current, ...former] = keys;
  return (
    <>
      <section>
        <h2>{t('ledger.latest')}</h2>
        {latest ? (
          <>
            <p>
              <Size {...latest} />
            </p>
            <pre className="signed">{latest.note}</pre>
          </>
        ) : (
          <p>{t('ledger.none')}</p>
        )}
      </section>
      <section>
        <h2>{t('ledger.key')}</h2>
        {current && <p className="signed">{current.key}</p>}
        {former.length > 0 && <h3>{t('ledger.former')}</h3>}
        {former.map(({ id, key }) => (
          <p key={id} className="signed">
            {key}
          </p>
        ))}
      </section>
      <section>
        <h2>{t('ledger.published')}</h2>
        {published.map((one) => (
          <details key={one.size}>
            <summary>
              <Size {...one} />
            </summary>
            <pre className="signed">{one.note}</pre>
          </details>
        ))}
      </section>
    </>
  );
}

function Size({ size, signedAt }: Schemas['LedgerCheckpoint']) {
  const { t, shortInstant } = useWords();
  return (
    <>
      {t('ledger.entries', { count: size })} · <time dateTime={signedAt}>{shortInstant(signedAt)}</time>
    </>
  );
}
