import { client, keepToken } from '../data/client.ts';
import type { DemoState } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Waiting } from '../plain/waiting.tsx';
import { Failed } from './failed.tsx';
import { until } from './play.ts';
import { usePress } from './use-press.ts';

/** Once the demonstration's time was moved on: puts it back as it was at first, for everyone who uses it. */
export function PutBack({ demo }: { demo: DemoState }) {
  const { t } = useWords('story');
  const { busy, error, act } = usePress();
  if (!demo.canBePutBack || demo.ahead === 0) return null;
  const putBack = () =>
    act(async () => {
      const { run } = await client.demoPutBack();
      const isBack = await until(async () => {
        const state = await client.demoState().catch(() => undefined);
        return (state && state.run !== run) || undefined;
      }, 120);
      if (!isBack) throw new Error('not back after two minutes');
      // Sessions went with the rest.
      keepToken(undefined);
      location.reload();
    });
  return (
    <div className="note warn put-back">
      <p>{t('ahead', { count: demo.ahead })}</p>
      <p className="row">
        <button type="button" className="button" disabled={busy} onClick={putBack}>
          {t('putBack')}
        </button>
        <span className="small">{t('putBackLoses')}</span>
      </p>
      {busy && <Waiting text={t('puttingBack')} />}
      <Failed error={error} retry={putBack} />
    </div>
  );
}
