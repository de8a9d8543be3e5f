import type { InputOf, Schemas } from '@marketsafe/sdk';
import { useState } from 'react';
import { useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { Field } from '../plain/field.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { WrongComplaints } from './wrong-complaints.tsx';

const kinds = ['notice', 'declaration', 'outcome', 'sanction'] as const;
const rightTypes = ['trademark', 'copyright', 'design', 'patent'] as const;

/** What a law has published: notices, declarations, outcomes and sanctions, by the day, nobody named. */
export function PublicationsPage() {
  const { t, term } = useWords();
  const [filter, setFilter] = useState<NonNullable<InputOf<'listPublications'>['query']>>({});
  const list = useList('listPublications', { query: filter });
  const choose = (key: 'kind' | 'rightType' | 'from' | 'to', value: string) =>
    setFilter(({ [key]: _before, ...rest }) => (value === '' ? rest : { ...rest, [key]: value }));
  return (
    <Page title={t('publications.title')} width="narrow">
      <h1>{t('publications.title')}</h1>
      <p className="lead">{t('publications.lead')}</p>
      <div className="stack">
        <section className="card">
          <h2>{t('publications.withheld')}</h2>
          <p>{t('publications.withheldText')}</p>
        </section>
        <WrongComplaints />
      </div>
      <form className="stack after-fields" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('publications.kind')}>
          {(control) => (
            <select {...control} value={filter.kind ?? ''} onChange={(event) => choose('kind', event.target.value)}>
              <option value="">{t('publications.all')}</option>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {term('publication', one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('publications.rightType')}>
          {(control) => (
            <select
              {...control}
              value={filter.rightType ?? ''}
              onChange={(event) => choose('rightType', event.target.value)}
            >
              <option value="">{t('publications.all')}</option>
              {rightTypes.map((one) => (
                <option key={one} value={one}>
                  {term('right', one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('publications.from')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={filter.from ?? ''}
              onChange={(event) => choose('from', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('publications.to')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={filter.to ?? ''}
              onChange={(event) => choose('to', event.target.value)}
            />
          )}
        </Field>
      </form>
      {list.isPending && <Waiting />}
      {list.isError && <ProblemNote error={list.error} retry={list.refetch} />}
      {list.data?.length === 0 && <p className="note">{t('publications.none')}</p>}
      <div className="stack after-fields">
        {list.data?.map((one) => (
          <Entry key={one.id} entry={one} />
        ))}
      </div>
      {list.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('publications.more')}
        </button>
      )}
    </Page>
  );
}

function Entry({ entry }: { entry: Schemas['Publication'] }) {
  const { t, language, term } = useWords();
  const { kind, on, marketplace, rightType, reason, outcome, reference, standing } = entry;
  return (
    <article className="card">
      <h2>
        {term('publication', kind)}
        {outcome && (
          <>
            <Colon />
            {term('publicationOutcome', outcome)}
          </>
        )}
      </h2>
      <p>
        <time dateTime={on}>{on}</time> · {marketplace.name[language]}
        {rightType && <> · {term('right', rightType)}</>}
        {reason && <> · {term('reason', reason)}</>}
      </p>
      {standing && kind !== 'outcome' && (
        <p>{t('publications.standing', { outcome: term('publicationOutcome', standing.outcome), on: standing.on })}</p>
      )}
      {standing && kind === 'outcome' && standing.outcome !== outcome && (
        <p>
          <strong>
            {t('publications.changed', { outcome: term('publicationOutcome', standing.outcome), on: standing.on })}
          </strong>
        </p>
      )}
      <p className="soft small">{t('publications.reference', { reference })}</p>
    </article>
  );
}
