import './check.css';
import type { Schemas } from '@marketsafe/sdk';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAct, useRead } from '../data/api.ts';
import { useDemo } from '../data/demo.ts';
import { useWords } from '../language/words.ts';
import { AreaField, Form, TextField } from '../plain/form.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { useFields, useForm } from '../plain/use-form.ts';
import { Waiting } from '../plain/waiting.tsx';

/** What is finally decided about a listing or shop, and a way to tell of a suspicious one; both without an account. */
export function CheckPage() {
  const { t } = useWords('check');
  const [address, setAddress] = useSearchParams();
  const about = address.get('about') ?? '';
  return (
    <Page title={t('title')} width="narrow">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Ask about={about} onAsk={(asked) => setAddress({ about: asked })} />
      {about !== '' && <Decisions about={about} />}
      <Tell key={about} url={about.includes('://') ? about : ''} />
    </Page>
  );
}

function Ask({ about, onAsk }: { about: string; onAsk: (about: string) => void }) {
  const { t } = useWords('check');
  const fields = useFields({ start: { about }, check: ({ about: said }) => ({ about: said === '' }) });
  return (
    <form
      ref={fields.place}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fields.attempt(undefined)) onAsk(fields.said.about);
      }}
    >
      <TextField {...fields.field('about')} label={t('about')} hint={t('aboutHint')} maxLength={2000} />
      <p className="after-fields">
        <button type="submit" className="button primary">
          {t('submit')}
        </button>
      </p>
    </form>
  );
}

function Decisions({ about }: { about: string }) {
  const { t } = useWords('check');
  const found = useRead('listFinalDecisions', { query: { about } });
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ProblemNote error={found.error} retry={found.refetch} />;
  const { items, read } = found.data;
  if (items.length === 0)
    return (
      <section className="note" role="status">
        <h2>{t('none')}</h2>
        <p>{t('noneText')}</p>
      </section>
    );
  return (
    <section>
      <h2 role="status">{t('found', { count: items.length })}</h2>
      {read === 'name' && <p className="soft">{t('sameName')}</p>}
      {read === 'shop' && <p className="soft">{t('shopOnly')}</p>}
      <ul className="decisions">
        {items.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a decision has no name here, and the list does not change.
          <Decision key={at} of={one} />
        ))}
      </ul>
      <p className="soft small">{t('upheldText')}</p>
    </section>
  );
}

function Decision({ of }: { of: Schemas['FinalDecisions']['items'][number] }) {
  const { t, term, language, calendarDay } = useWords('check');
  return (
    <li className="card">
      <h3>
        {t(of.outcome)} <span className="tag">{term('reason', of.reason)}</span>
      </h3>
      <p>
        {t(of.about === 'shop' ? 'aboutShop' : 'aboutListing')} · {of.marketplace.name[language]}
      </p>
      <p className="soft">
        {t('on', { day: calendarDay(of.on) })} · {t('until', { day: calendarDay(of.until) })}
      </p>
    </li>
  );
}

type Stage = { readonly asked?: Schemas['TipAsked']; readonly taken?: true };

/** A report by a person without an account: first the listing, then the code that was mailed. */
function Tell({ url }: { url: string }) {
  const { t } = useWords('check');
  const [{ asked, taken }, setStage] = useState<Stage>({});
  const place = useArrival<HTMLElement>(taken === true);
  return (
    <section className="tell" id="report" ref={place} tabIndex={-1}>
      {taken ? (
        <div className="note good" role="status">
          <h2>{t('report.takenTitle')}</h2>
          <p>{t('report.takenText')}</p>
        </div>
      ) : asked ? (
        <EnterCode asked={asked} onTaken={() => setStage({ taken: true })} onAgain={() => setStage({})} />
      ) : (
        <Describe url={url} onAsked={(one) => setStage({ asked: one })} />
      )}
    </section>
  );
}

function Describe({ url, onAsked }: { url: string; onAsked: (asked: Schemas['TipAsked']) => void }) {
  const { t, language, term } = useWords('check');
  const act = useAct('sendTip');
  const form = useForm({
    act,
    start: { url, brand: '', words: '', email: '' },
    keepsValues: true,
    check: ({ url: address, brand, words, email }) => ({
      ...{ url: address === '', brand: brand === '', words: words === '' },
      email: !/^\S+@\S+\.\S+$/.test(email) && t('report.wrongEmail'),
    }),
    say: (said) => ({ ...said, language }),
    refused: ({ code }) => (code === 'not-a-listing' ? { url: term('refusal', code) } : {}),
    onDone: onAsked,
  });
  return (
    <Form of={form} labelledBy="tell" submit={t('report.submit')}>
      <h2 id="tell">{t('report.title')}</h2>
      <p>{t('report.text')}</p>
      <TextField {...form.field('url')} label={t('report.url')} maxLength={2000} />
      <TextField {...form.field('brand')} label={t('report.brand')} maxLength={200} />
      <AreaField {...form.field('words')} label={t('report.words')} hint={t('report.wordsHint')} maxLength={1000} />
      <TextField
        {...form.field('email')}
        type="email"
        autoComplete="email"
        label={t('report.email')}
        hint={t('report.emailHint')}
      />
    </Form>
  );
}

interface EnterProps {
  readonly asked: Schemas['TipAsked'];
  readonly onTaken: () => void;
  readonly onAgain: () => void;
}

function EnterCode({ asked, onTaken, onAgain }: EnterProps) {
  const { t, shortInstant } = useWords('check');
  const demo = useDemo();
  const act = useAct('confirmTip', { tip: asked.id });
  const form = useForm({
    act,
    start: { code: '' },
    check: ({ code }) => ({ code: !/^\d{6}$/.test(code) && t('report.wrongCode') }),
    onDone: onTaken,
  });
  return (
    <Form
      of={form}
      labelledBy="code"
      submit={t('report.confirm')}
      more={
        <button type="button" className="button" onClick={onAgain}>
          {t('report.again')}
        </button>
      }
    >
      <h2 id="code">{t('report.codeTitle')}</h2>
      <p role="status">{t('report.codeText', { sentTo: asked.sentTo, until: shortInstant(asked.until) })}</p>
      {demo.data && (
        <p className="note warn">
          {t('report.demo')}{' '}
          <Link to="/mail" target="_blank">
            {t('report.demoMail')}
          </Link>
        </p>
      )}
      <TextField {...form.field('code')} label={t('report.code')} inputMode="numeric" autoComplete="one-time-code" />
    </Form>
  );
}
