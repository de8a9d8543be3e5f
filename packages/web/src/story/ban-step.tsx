import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../data/client.ts';
import type { SellerDetail } from '../data/nouns.ts';
import { sellerPath } from '../format/seller-path.ts';
import { shopStatus } from '../format/shop-status.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';
import { Waiting } from '../plain/waiting.tsx';
import { Failed } from './failed.tsx';
import type { StepProps } from './path-state.ts';
import { as, deskWords, letTimePass, type Story, until } from './play.ts';
import { ShopWindow } from './shop-window.tsx';
import { Told } from './told.tsx';
import { usePress } from './use-press.ts';

/** Silence, points, the closure, two approvals, the ban, and the recognised return. */
export function BanStep({ demo, story, played }: StepProps) {
  const { t, shortInstant } = useWords('story');
  const { busy, error, act } = usePress();
  const [firstApprover = ''] = story.approvers;
  const key = played.standIn?.seller ?? story.repeatSeller;
  const seller = useSellerOf(firstApprover, key);
  const isBanned = seller.data?.status === 'banned';
  const comeback = useSellerOf(firstApprover, story.comeback, isBanned && !played.standIn);
  const [upheld, setUpheld] = useState(false);
  const [wait, setWait] = useState(false);
  const closures = [seller.data?.status, comeback.data?.status].filter((status) => status && status !== 'open').join();
  const reloads = useOnceMore(closures);
  const silent = () =>
    act(async () => {
      const settled = await letTimePass(await as(story.brand.persona), played.fakeCase ?? '', 'upheld');
      setUpheld(settled !== undefined);
      setWait(settled === undefined);
    });
  return (
    <div className="side-by-side">
      <div className="stack">
        <p className="soft">{t('ban.now', { when: shortInstant(demo.now) })}</p>
        {!played.fakeCase && seller.data?.status === 'open' && <p className="note warn">{t('seller.need')}</p>}
        <button
          type="button"
          className="button primary"
          disabled={busy || upheld || !played.fakeCase || seller.data?.status !== 'open'}
          onClick={silent}
        >
          {t('ban.clock')}
        </button>
        <Told when={upheld}>{t('ban.upheld')}</Told>
        {seller.data && <SellerState seller={seller.data} silent={upheld} />}
        {seller.isError && <ProblemNote error={seller.error} retry={seller.refetch} />}
        {seller.data && seller.data.status !== 'open' && (
          <Approvals seller={seller.data} {...{ demo, story, busy, act }} />
        )}
        {isBanned && !played.standIn && (
          <button
            type="button"
            className="button primary"
            disabled={busy || Boolean(comeback.data?.recognisedAs)}
            onClick={() => act(() => comeBack(story))}
          >
            {t('ban.comeBack')}
          </button>
        )}
        <Told when={Boolean(comeback.data?.recognisedAs)} tone="good">
          {t('ban.caught', { seller: comeback.data?.name ?? comeback.data?.key })}
        </Told>
        {busy && <Waiting text={t('waiting')} />}
        <Told when={wait && !busy} tone="warn">
          {t('turn.wait')}
        </Told>
        <Failed error={error} />
      </div>
      <ShopWindow
        goods={played.standIn?.goods ?? story.fake}
        version={
          ['open', 'closed', 'banned'].indexOf(seller.data?.status ?? 'open') +
          (comeback.data?.recognisedAs ? 3 : 0) +
          10 * reloads
        }
        storefront={key}
        back={comeback.data?.recognisedAs ? story.comeback : undefined}
        first="storefront"
      />
    </div>
  );
}

/** A closure reaches the shop a moment after the decision, so the window loads again. */
function useOnceMore(closures: string): number {
  const [reloads, setReloads] = useState(0);
  useEffect(() => {
    if (closures === '') return undefined;
    const timer = setTimeout(() => setReloads((before) => before + 1), 1500);
    return () => clearTimeout(timer);
  }, [closures]);
  return reloads;
}

function useSellerOf(approver: string, key: string, enabled = true) {
  return useQuery({
    queryKey: ['story', 'seller', key],
    // A seller that has not opened its shop yet is no error of this page.
    queryFn: async () => (await as(approver)).getSeller({ path: sellerPath(key) }).catch(() => null),
    refetchInterval: 3000,
    enabled,
  });
}

async function comeBack(story: Story): Promise<void> {
  await client.demoComeback({ body: { seller: story.comeback } });
  const desk = await as(story.approvers[0] ?? '');
  await until(async () => {
    const back = await desk.getSeller({ path: sellerPath(story.comeback) }).catch(() => undefined);
    return back?.recognisedAs;
  }, 25);
}

function SellerState({ seller, silent }: { seller: SellerDetail; silent: boolean }) {
  const { t, term } = useWords('story');
  const { points, closeAt } = seller;
  const status = shopStatus(seller);
  const banned = useArrival<HTMLDivElement>(status === 'banned');
  return (
    <div ref={banned} tabIndex={-1} className={status === 'open' ? 'note' : 'note bad'} role="status">
      <p>
        <strong>{seller.name ?? seller.key}</strong> <span className="tag">{term('seller', status)}</span>
      </p>
      <p>
        <meter className="points-meter" min={0} max={closeAt} value={points}>
          {points}
        </meter>{' '}
        {t('ban.points', { points, closeAt })}
      </p>
      {status === 'open' && silent && <p>{t('ban.stays', { points, closeAt })}</p>}
      {status === 'closed' && <p>{t('ban.closed')}</p>}
      {status === 'banned' && <p>{t('ban.banned')}</p>}
    </div>
  );
}

interface ApprovalsProps extends Pick<StepProps, 'demo' | 'story'> {
  readonly seller: SellerDetail;
  readonly busy: boolean;
  readonly act: (run: () => Promise<void>) => void;
}

/** Two people of the review team, one button each. */
function Approvals({ seller, demo, story, busy, act }: ApprovalsProps) {
  const { t, language, term } = useWords('story');
  const second = useArrival<HTMLButtonElement>((seller.ban?.approvals.length ?? 0) > 0);
  if (!seller.ban || seller.status === 'banned') return null;
  const { blockedBy, approvals } = seller.ban;
  const approve = (persona: string) =>
    act(async () => {
      const desk = await as(persona);
      await desk.decideBan({
        path: sellerPath(story.repeatSeller),
        body: { approve: true, reasons: deskWords.ban },
      });
    });
  return (
    <>
      {blockedBy.length > 0 && (
        <p className="note warn">
          {t('ban.blocked', { why: blockedBy.map((code) => term('blocked', code)).join(' · ') })}
        </p>
      )}
      <p className="row">
        {story.approvers.map((persona, index) => (
          <button
            key={persona}
            ref={index === approvals.length ? second : undefined}
            type="button"
            className="button"
            disabled={busy || blockedBy.length > 0 || index < approvals.length}
            onClick={() => approve(persona)}
          >
            {t(index < approvals.length ? 'ban.approved' : 'ban.approve', {
              name: demo.personas.find(({ id }) => id === persona)?.name[language] ?? persona,
            })}
          </button>
        ))}
      </p>
    </>
  );
}
