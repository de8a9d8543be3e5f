import './front.css';
import { Link } from 'react-router';
import { useDemo } from '../data/demo.ts';
import { programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { Counters } from '../plain/counters.tsx';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { GuidedPath } from '../story/guided-path.tsx';
import { PutBack } from '../story/put-back.tsx';
import { Roles } from './roles.tsx';

/** In a demonstration the guided path comes first; otherwise a summary and the entry points. */
export function FrontPage() {
  const { t } = useWords('front');
  const demo = useDemo();
  return (
    <Page title={t('title')}>
      <section className="hero">
        <h1>{t('headline')}</h1>
        <p className="lead">{t('lead')}</p>
        <p className="row">
          {programme.demonstration && (
            <a className="button primary" href="#path">
              {t('startPath')}
            </a>
          )}
          <Link className={programme.demonstration ? 'button' : 'button primary'} to="/enrol">
            {t('enrol')}
          </Link>
          <span className="soft">{t('free')}</span>
        </p>
      </section>
      {demo.isPending && <Waiting />}
      {demo.isError && <ProblemNote error={demo.error} retry={demo.refetch} />}
      {demo.data && (
        <>
          <GuidedPath demo={demo.data} />
          <PutBack demo={demo.data} />
          <Roles personas={demo.data.personas} />
        </>
      )}
      {demo.data === null && (
        <>
          <Counters />
          <WhereToBegin />
        </>
      )}
    </Page>
  );
}

function WhereToBegin() {
  const { t } = useWords('front');
  return (
    <section className="three">
      {(['holder', 'seller', 'everyone'] as const).map((who) => (
        <div className="card" key={who}>
          <h2>{t(`plain.${who}.title`)}</h2>
          <p>{t(`plain.${who}.text`)}</p>
          {who === 'holder' && (
            <Link className="button primary" to="/enrol">
              {t('enrol')}
            </Link>
          )}
        </div>
      ))}
    </section>
  );
}
