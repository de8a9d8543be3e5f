import './home.css';
import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { Participant } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { CodeTag } from '../office/tags.tsx';
import { useTitle } from '../plain/title.ts';
import { FirstStepsNote } from './first-steps.tsx';
import { HomeCharts } from './home-charts.tsx';
import { NeedsYou, useNeeds } from './needs-you.tsx';
import { useScope } from './scope.tsx';
import { SinceLast } from './since-last.tsx';

/** What needs the person today, what changed, and how their complaints do. */
export function HomePage() {
  const { t, number } = useWords('portal');
  useTitle(t('home.title'));
  const me = useMe().data;
  const scope = useScope();
  const needs = useNeeds();
  const open = useRead('countFindings', { query: { ...scope, state: 'open', band: 'act' } }).data?.total ?? 0;
  if (!me?.participant) return null;
  return (
    <>
      <header className="home-head">
        <div>
          <h1>{t('home.hello', { name: me.user.name })}</h1>
          <p className="home-lead">
            {needs.isPending && t('home.looking')}
            {needs.data && t('home.needs', { count: needs.data.total })}
          </p>
          <Whose participant={me.participant} />
        </div>
        {open > 0 && (
          <Link
            className="home-go"
            to={{ pathname: '/portal/findings', search: `?${new URLSearchParams({ ...scope })}` }}
          >
            {t('home.goThrough', { count: open, number: number(open) })}
          </Link>
        )}
      </header>
      <FirstStepsNote />
      <div className="home-top">
        <NeedsYou needs={needs} />
        <SinceLast />
      </div>
      <HomeCharts />
    </>
  );
}

function Whose({ participant }: { participant: Participant }) {
  const { t, number } = useWords('portal');
  const { name, kind, standing, member, dailyCap, filedToday = 0 } = participant;
  const filed = number(filedToday);
  return (
    <p className="row small soft">
      <span>{name}</span>
      <CodeTag group="kind" code={kind} />
      <span>{t(member ? 'home.member' : 'home.nonMember')}</span>
      <Link to="/portal/standing">
        <CodeTag group="standing" code={standing} />
      </Link>
      <span>
        {dailyCap === undefined ? t('home.capNone', { filed }) : t('home.capOf', { filed, cap: number(dailyCap) })}
      </span>
    </p>
  );
}
