import { useNow } from '../data/demo.ts';
import type { SellerNotice } from '../data/nouns.ts';
import { goodsName } from '../format/goods-name.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { Colon } from '../plain/colon.tsx';
import { useDeskBy } from './desk-by.ts';

/** The deadline in China's time, the time left, and the effect of silence; for a paused case, that no deadline runs. */
export function Until({ notice }: { notice: SellerNotice }) {
  return (
    <>
      <Running notice={notice} />
      <Held notice={notice} />
    </>
  );
}

function Running({ notice }: { notice: SellerNotice }) {
  const { t, longInstant, timeLeft } = useWords('seller');
  const now = useNow();
  const ofSeller = notice.clocks.filter(({ whose }) => whose === 'seller');
  const ofHolder = notice.clocks.filter(({ whose }) => whose === 'complainant');
  const [mine] = notice.actions.includes('answer') ? ofSeller : [];
  const [theirs] = ofHolder;
  const ruling = useDeskBy(notice, 'ruling');
  if (mine) {
    const left = Date.parse(mine.due) - now;
    return (
      <section className="until" aria-labelledby="until">
        <h2 id="until">{t('until.title')}</h2>
        <p className="until-date">
          <time dateTime={mine.due}>{longInstant(lastInstant(mine.due), chinaZone)}</time>
        </p>
        <p className="soft">{t('until.china')}</p>
        <p className="until-left" role="timer" aria-live="off">
          {left > 0 ? t('until.left', { time: timeLeft(left) }) : t('until.over')}
        </p>
        <p>{t('until.silence', { points: notice.standing.pointsIfUpheld - notice.standing.points })}</p>
        <Ends notice={notice} clocks={ofSeller} />
      </section>
    );
  }
  const unread = notice.matters.findLast(({ kind, finding }) => kind === 'message' && finding === undefined);
  if (unread && notice.actions.includes('answer')) {
    return (
      <p className="note" role="status">
        {t('until.message', { when: longInstant(unread.at, chinaZone) })}
      </p>
    );
  }
  if (theirs) {
    const when = longInstant(lastInstant(theirs.due), chinaZone);
    return (
      <div className="note">
        <p>{t(notice.statutory ? 'until.statutory' : 'until.waiting', { when })}</p>
        <Ends notice={notice} clocks={ofHolder} />
      </div>
    );
  }
  return ruling === undefined ? null : <p className="note">{ruling}</p>;
}

/** The ends of goods with different deadlines: goods taken down later have more time. */
function Ends({ notice, clocks }: { notice: SellerNotice; clocks: SellerNotice['clocks'] }) {
  const { t, longInstant } = useWords('seller');
  if (clocks.length < 2) return null;
  return (
    <>
      <p>{t('until.ends')}</p>
      <ul>
        {clocks.flatMap(({ clock, due, cases }) =>
          notice.cases
            .filter(({ id }) => cases.includes(id))
            .map((one) => (
              <li key={`${clock} ${one.id}`}>
                {goodsName(one, one.id)}
                <Colon />
                <time dateTime={due}>{longInstant(lastInstant(due), chinaZone)}</time>
              </li>
            )),
        )}
      </ul>
    </>
  );
}

function Held({ notice }: { notice: SellerNotice }) {
  const { t, language, term } = useWords('seller');
  const held = notice.cases.flatMap((one) => (one.held === undefined ? [] : one.held));
  if (held.length === 0) return null;
  const why = [...new Set(held)].map((cause) => term('hold', cause)).join(language === 'zh-CN' ? '；' : '; ');
  const some = held.length < notice.cases.length;
  return <p className="note">{t(some ? 'until.someHeld' : 'until.held', { why, count: held.length })}</p>;
}

/** The deadline in one line, while the seller answers. */
export function UntilStrip({ notice }: { notice: SellerNotice }) {
  const { t, longInstant, timeLeft } = useWords('seller');
  const now = useNow();
  const due = notice.clocks.find(({ whose }) => whose === 'seller')?.due;
  if (due === undefined) return null;
  const left = Date.parse(due) - now;
  return (
    <p className="until-strip">
      <span>
        {t('until.title')} · {t('until.china')}
      </span>
      <span className="until-left" role="timer" aria-live="off">
        {left > 0 ? t('until.left', { time: timeLeft(left) }) : t('until.over')}
      </span>
      <time dateTime={due}>{longInstant(lastInstant(due), chinaZone)}</time>
    </p>
  );
}
