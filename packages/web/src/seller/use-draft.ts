import { ProblemError, type Schemas } from '@marketsafe/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { client, outlivingClient } from '../data/client.ts';
import type { SellerNotice } from '../data/nouns.ts';

export type Draft = NonNullable<SellerNotice['draft']>;
type Said = Omit<Schemas['AnswerDraftRequest'], 'over'>;

/** Milliseconds after the last change: long enough for a word, short enough to lose none. */
const pause = 800;
/** Milliseconds until a draft that did not arrive is sent again; at once when the connection is back. */
const again = 5000;

export interface DraftState {
  /** `newer`: another device has kept one since, and nothing more is kept here until the seller chooses. */
  readonly status: 'none' | 'keeping' | 'kept' | 'waiting' | 'newer';
  readonly keptAt?: string | undefined;
}

/**
 * Keeps an answer on the server while it is written, for every device with the link. Nothing is submitted by it.
 * @param isOver it is sent or being sent: nothing more is kept
 */
export function useDraft(link: string, start: Draft | undefined, said: Said, isOver: boolean) {
  const [state, setState] = useState<DraftState>({ status: start ? 'kept' : 'none', keptAt: start?.keptAt });
  const text = JSON.stringify(said);
  const wanted = useRef(text);
  const kept = useRef(text);
  const lost = useRef<string>(undefined);
  const version = useRef(start?.version ?? 0);
  const isSending = useRef(false);
  const stopped = useRef(false);
  wanted.current = text;
  if (isOver) stopped.current = true;

  const keep = useCallback(async (): Promise<void> => {
    if (isSending.current || stopped.current || wanted.current === kept.current) return;
    isSending.current = true;
    // It may have arrived, and only its answer was lost: asked again, it is the same.
    const sent = lost.current ?? wanted.current;
    setState((before) => ({ ...before, status: 'keeping' }));
    try {
      const body = { ...(JSON.parse(sent) as Said), over: version.current };
      const answer = await outlivingClient.keepAnswerDraft({ path: { link }, body });
      [version.current, kept.current, lost.current] = [answer.version, sent, undefined];
      setState({ status: 'kept', keptAt: answer.keptAt });
    } catch (error) {
      const status = statusAfter(error);
      stopped.current = status !== 'waiting';
      lost.current = stopped.current ? undefined : sent;
      setState((before) => ({ ...before, status }));
    } finally {
      isSending.current = false;
    }
  }, [link]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text starts the pause anew
  useEffect(() => {
    const timer = setTimeout(keep, state.status === 'waiting' ? again : pause);
    return () => clearTimeout(timer);
  }, [text, keep, state]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // An in-app browser may drop the page while its camera is open, and tells it no more than that it is hidden.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void keep(), {
      signal,
    });
    for (const event of ['pagehide', 'online'] as const) window.addEventListener(event, () => void keep(), { signal });
    return () => stop.abort();
  }, [keep]);

  /** Keeps what this device has in the place of the newer one. */
  const keepMine = async (): Promise<void> => {
    const { draft } = await client.getNotice({ path: { link } });
    version.current = draft?.version ?? 0;
    stopped.current = false;
    await keep();
  };
  const isChanged = text !== kept.current && (state.status === 'kept' || state.status === 'none');
  return { ...state, ...(isChanged && !isOver && { status: 'keeping' as const }), keep, keepMine };
}

/** `none`: the answer was sent, or its time is over, so that there is nothing to keep. */
function statusAfter(error: unknown): DraftState['status'] {
  if (!(error instanceof ProblemError)) return 'none';
  if (error.code === 'draft-newer') return 'newer';
  return error.status === 0 || error.status === 429 || error.status >= 500 ? 'waiting' : 'none';
}
