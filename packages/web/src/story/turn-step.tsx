import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../data/client.ts';
import type { Money } from '../format/money.ts';
import { useWords } from '../language/words.ts';
import { useFigure } from '../plain/figure.ts';
import { Waiting } from '../plain/waiting.tsx';
import { Failed } from './failed.tsx';
import { FiledNote } from './filed-note.tsx';
import type { StepProps } from './path-state.ts';
import {
  answerWithInvoice,
  as,
  deskWords,
  type Filed,
  invoiceFile,
  letTimePass,
  passReview,
  sellerLink,
  takeDown,
} from './play.ts';
import { ShopWindow } from './shop-window.tsx';
import { Told } from './told.tsx';
import { usePress } from './use-press.ts';

type Stage = 'before' | 'down' | 'answered' | 'restored';

interface Figures {
  readonly accuracy?: number | undefined;
  readonly errors: Schemas['Figure'];
  readonly price?: Money | undefined;
}

/** The same button against an honest reseller: the invoice, the brand's silence, and the cost of the mistake. */
export function TurnStep({ story, played, onPlayed }: StepProps) {
  const { t, duration, money, percent } = useWords('story');
  const figure = useFigure();
  const { busy, error, act } = usePress();
  const [stage, setStage] = useState<Stage>('before');
  const [ms, setMs] = useState(0);
  const [wait, setWait] = useState(false);
  const [filed, setFiled] = useState<Filed>();
  const [before, setBefore] = useState<Figures>();
  const { honest, brand } = story;

  const readFigures = async (): Promise<Figures> => {
    const holder = await as(brand.persona);
    const [me, overview, listing] = await Promise.all([
      holder.me(),
      client.overview(),
      holder.getListing({ path: { marketplace: honest.marketplace, listing: honest.id } }),
    ]);
    return { accuracy: me.participant?.accuracy, errors: overview.live.wronglyRemovedRestored, price: listing.price };
  };
  const now = useQuery({ queryKey: ['story', 'turn', stage], queryFn: readFigures, refetchInterval: 3000 });

  const tell = (result: Filed) => {
    setFiled(result);
    if (result.stage !== 'gone') return;
    setMs(result.ms);
    onPlayed({ honestCase: result.id });
    setStage('down');
  };
  const file = () =>
    act(async () => {
      setBefore(await readFigures());
      tell(await takeDown(await as(brand.persona), brand.right, honest));
    });
  const review = () =>
    act(async () => {
      const [reviewer, holder] = [await as(story.approvers[0] ?? ''), await as(brand.persona)];
      tell(await passReview(reviewer, holder, filed?.id ?? '', deskWords.review));
    });
  const answer = () =>
    act(async () => {
      const link = await sellerLink(played.honestCase ?? '');
      setWait(!link);
      if (!link) return;
      await answerWithInvoice(link, invoiceFile(honest.invoice));
      setStage('answered');
    });
  const silence = () =>
    act(async () => {
      const restored = await letTimePass(await as(brand.persona), played.honestCase ?? '', 'restored');
      setWait(!restored);
      if (restored) setStage('restored');
    });
  const next = { before: file, down: answer, answered: silence, restored: undefined }[stage];
  const button = { before: 'turn.file', down: 'turn.answer', answered: 'turn.silent', restored: undefined } as const;
  const text = button[stage];
  const price = (now.data?.price ?? before?.price) as Money | undefined;

  return (
    <div className="side-by-side">
      <div className="stack">
        <Told when={stage !== 'before'}>
          {before?.price && t('turn.down', { time: duration(ms), price: money(before.price) })}
        </Told>
        <Told when={stage === 'answered' || stage === 'restored'}>{t('turn.answered')}</Told>
        <Told when={stage === 'restored'} tone="good">
          {price && t('turn.restored', { price: money(price) })}
        </Told>
        {text && (
          <button
            type="button"
            className="button primary"
            disabled={busy || (stage === 'before' && filed?.stage === 'review')}
            onClick={next}
          >
            {t(text)}
          </button>
        )}
        {busy && <Waiting text={t('waiting')} />}
        <Told when={wait && !busy} tone="warn">
          {t('turn.wait')}
        </Told>
        <FiledNote filed={filed} busy={busy} onReview={review} />
        <Failed error={error} retry={next} />
        <table className="before-after">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('turn.before')}</th>
              <th scope="col">{t('turn.after')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('turn.accuracy')}</th>
              <td>{shareOf(before?.accuracy)}</td>
              <td>{shareOf(now.data?.accuracy)}</td>
            </tr>
            <tr>
              <th scope="row">{t('turn.errors')}</th>
              <td>{before ? figure(before.errors) : '–'}</td>
              <td>{now.data ? figure(now.data.errors) : '–'}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <ShopWindow goods={honest} version={['before', 'down', 'answered', 'restored'].indexOf(stage)} />
    </div>
  );

  function shareOf(accuracy: number | undefined): string {
    return accuracy === undefined ? '–' : percent(accuracy);
  }
}
