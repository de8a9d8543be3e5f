import type { InputOf, Schemas } from '@marketsafe/sdk';
import { useState } from 'react';
import { useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { SelectField, TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { WrongComplaints } from './wrong-complaints.tsx';

const kinds = ['notice', 'declaration', 'outcome', 'sanction'] as const;
const rightTypes = ['trademark', 'copyright', 'design', 'patent'] as const;

/** Publications required by a law: notices, declarations, outcomes and sanctions, by day, without names. */
export function PublicationsPage() {
  const { t, term } = useWords();
  const [filter, setFilter] = useState({ kind: '', rightType: '', from: '', to: '' });
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const list = useList('listPublications', { query: asked as NonNullable<InputOf<'listPublications'>['query']> });
  const field = (name: keyof typeof filter) => ({
    ...{ name, value: filter[name] },
    onChange: (value: string) => setFilter((before) => ({ ...before, [name]: value })),
  });
  const all = { value: '', label: t('publications.all') };
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
        <SelectField
          {...field('kind')}
          label={t('publications.kind')}
          options={[all, ...kinds.map((value) => ({ value, label: term('publication', value) }))]}
        />
        <SelectField
          {...field('rightType')}
          label={t('publications.rightType')}
          options={[all, ...rightTypes.map((value) => ({ value, label: term('right', value) }))]}
        />
        <TextField {...field('from')} type="date" label={t('publications.from')} />
        <TextField {...field('to')} type="date" label={t('publications.to')} />
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
  const { kind, on, marketplace, rightType, reason, outcome, organisation, reference, standing } = entry;
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
      {entry.grade && <p>{term('grade', entry.grade)}</p>}
      {organisation && <p>{t('publications.decidedBy', { organisation })}</p>}
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
