import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { Failed } from './failed.tsx';
import { FiledNote } from './filed-note.tsx';
import { FindingCard } from './finding-card.tsx';
import type { StepProps } from './path-state.ts';
import { as, deskWords, type Filed, type Goods, passReview, type Story, takeDown } from './play.ts';
import { ShopWindow } from './shop-window.tsx';
import { Told } from './told.tsx';
import { usePress } from './use-press.ts';

/** One key, no upload, and the fake is gone from page, search and cart. */
export function FakeStep({ story, played, onPlayed }: StepProps) {
  const { t, duration } = useWords('story');
  const { busy, error, act } = usePress();
  const [filed, setFiled] = useState<Filed>();
  const button = useRef<HTMLButtonElement>(null);
  const shownFirst = useRef<Finding | null>(null);
  const finding = useQuery({
    queryKey: ['story', 'finding', story.fake.id],
    // Keeps the first finding: once filed against, it is no finding any longer.
    queryFn: async () => {
      shownFirst.current ??= await findingOf(story);
      return shownFirst.current;
    },
  });
  const found = finding.data;
  const goods = found ? goodsOf(found, story) : story.fake;
  const done = played.fakeCase !== undefined;
  const tell = (result: Filed) => {
    setFiled(result);
    if (result.stage !== 'gone') return;
    const standIn = found && goods !== story.fake ? { standIn: { goods, seller: sellerOf(found) } } : {};
    onPlayed({ fakeCase: result.id, fakeMs: result.ms, ...standIn });
  };
  const file = () => {
    if (busy || done || filed?.stage === 'review' || !found) return;
    act(async () => tell(await takeDown(await as(story.brand.persona), story.brand.right, goods)));
  };
  const review = () =>
    act(async () => {
      const [reviewer, brand] = [await as(story.approvers[0] ?? ''), await as(story.brand.persona)];
      tell(await passReview(reviewer, brand, filed?.id ?? '', deskWords.review));
    });
  useFileKey(file);

  return (
    <div className="side-by-side">
      <div className="stack">
        {finding.isPending && <Waiting />}
        {finding.isError && <ProblemNote error={finding.error} retry={finding.refetch} />}
        {finding.data && <FindingCard finding={finding.data} />}
        {found && goods !== story.fake && <p className="note warn">{t('played')}</p>}
        {found === null && <p className="note warn">{t('exhausted')}</p>}
        <p className="soft small">{t('fake.declaration')}</p>
        <button
          ref={button}
          type="button"
          className="button primary"
          disabled={busy || done || filed?.stage === 'review' || !found}
          onClick={file}
        >
          {t('fake.file')} <kbd>F</kbd>
        </button>
        {busy && <Waiting text={t('fake.removing')} />}
        <Told when={played.fakeMs !== undefined} tone="good">
          <p className="gone">{t('fake.gone', { time: duration(played.fakeMs ?? 0) })}</p>
          <p>{t('fake.goneText')}</p>
        </Told>
        <FiledNote filed={filed} busy={busy} onReview={review} />
        <Failed error={error} retry={file} />
      </div>
      <div>
        {!done && <p className="soft small">{t('cartHint')}</p>}
        <ShopWindow
          goods={goods}
          version={done ? 1 : 0}
          onLoaded={(frame) => {
            // The shop's frame keeps key presses: after a click in it, `F` would not reach this page.
            if (document.activeElement === frame) button.current?.focus();
          }}
        />
      </div>
    </div>
  );
}

/** The story's fake; once all stories are played, the brand's next finding without a complaint. */
async function findingOf(story: Story): Promise<Finding | null> {
  const brand = await as(story.brand.persona);
  const { items } = await brand.listFindings({
    query: story.played ? { limit: 100 } : { q: story.fake.query, limit: 100 },
  });
  const open = items.filter((one) => !one.case && one.listing.url);
  return open.find(({ listing }) => listing.id === story.fake.id) ?? open[0] ?? null;
}

const goodsOf = ({ listing }: Finding, story: Story): Goods =>
  listing.id === story.fake.id
    ? story.fake
    : { marketplace: listing.marketplace, id: listing.id, url: listing.url ?? '', query: listing.title.slice(0, 12) };

const sellerOf = ({ listing }: Finding): string => `${listing.marketplace}/${listing.seller.id}`;

/** `F` files, unless the user types. */
function useFileKey(file: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing) file();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
