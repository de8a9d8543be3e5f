import { Button } from 'antd';
import { type RefObject, useRef } from 'react';
import { useWords } from '../language/words.ts';

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['E', 'tick'],
  ['F', 'file'],
  ['X', 'dismiss'],
  ['S', 'snooze'],
  ['Z', 'gallery'],
  ['O', 'reopen'],
  ['U', 'undo'],
  ['Esc', 'untick'],
  ['?', 'list'],
] as const;

export const useKeyList = (): RefObject<HTMLDialogElement | null> => useRef<HTMLDialogElement>(null);

/** The keys of the page. */
export function KeyList({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { t } = useWords('portal');
  return (
    <dialog ref={dialog} className="key-list" aria-labelledby="key-list">
      <h2 id="key-list">{t('triage.keys.title')}</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`triage.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()}>{t('triage.keys.close')}</Button>
    </dialog>
  );
}
