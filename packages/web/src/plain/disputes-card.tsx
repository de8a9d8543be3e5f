import type { Schemas } from '@marketsafe/sdk';
import { type ReactNode, useState } from 'react';
import type { Act } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { DisputeForm, type DisputeSaid } from './dispute-form.tsx';

type Disputes = Schemas['Disputes'];
export type Dispute = Disputes['items'][number];

interface Props<Said> {
  readonly disputes: Disputes;
  /** The cases that a dispute may concern, with their names; a single one is preselected. */
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly record: Act<Said>;
  readonly say: (said: DisputeSaid) => Said;
  /** Asks whose dispute it is: for the review team. */
  readonly asksSide?: boolean;
  /** The review team's actions on an open dispute. */
  readonly more?: (dispute: Dispute) => ReactNode;
}

/** Certified bodies for out-of-court disputes, the current disputes, and a form to record one. */
export function DisputesCard<Said>({ disputes, cases, record, say, asksSide = false, more }: Props<Said>) {
  const { t, language } = useWords('disputes');
  const [open, setOpen] = useState(false);
  const { bodies, items, mayRecord } = disputes;
  if (bodies.length === 0 && items.length === 0) return null;
  const tongues = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <section className="card" aria-labelledby="disputes">
      <h2 id="disputes">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ul>
        {bodies.map(({ id, name, url, languages, fields }) => (
          <li key={id}>
            <a href={url} rel="noreferrer">
              {name}
            </a>
            : {fields.join(', ')} ({languages.map((tag) => tongues.of(tag) ?? tag).join(', ')})
          </li>
        ))}
      </ul>
      {items.map((dispute) => (
        <One key={dispute.id} dispute={dispute}>
          {more?.(dispute)}
        </One>
      ))}
      {mayRecord && !open && (
        <p className="after-fields">
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {t('record')}
          </button>
        </p>
      )}
      {mayRecord && open && <DisputeForm {...{ bodies, cases, record, say, asksSide }} onDone={() => setOpen(false)} />}
    </section>
  );
}

function One({ dispute, children }: { dispute: Dispute; children: ReactNode }) {
  const { t, language, term, shortInstant, calendarDay } = useWords('disputes');
  const { body, reference, receivedOn, due, counted, outcome, decidedOn, adopted, words, side } = dispute;
  return (
    <div className="note">
      <p>
        <strong>{t('before', { body: body.name })}</strong> <span className="tag">{term('party', side)}</span>
        <br />
        {t('number')} <span className="mono">{reference}</span>, {t('received', { day: calendarDay(receivedOn) })}
      </p>
      {outcome === undefined ? (
        <p>
          {t('due', { at: shortInstant(due) })} <span className="soft small">{counted[language]}</span>
        </p>
      ) : (
        <p>
          <strong>{term('disputeOutcome', outcome)}</strong>
          {decidedOn !== undefined && `, ${calendarDay(decidedOn)}`}
          {adopted && `. ${t('adopted')}`}
          {words !== undefined && (
            <>
              <br />
              <span className="soft">{words[language]}</span>
            </>
          )}
        </p>
      )}
      {children}
    </div>
  );
}
