import { type PasskeyAnswer, ProblemError } from '@marketsafe/sdk';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../data/client.ts';
import { fillsInPasskeys, passkeysWork, showPasskey, stopWaiting } from '../data/passkeys.ts';
import { useSession } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { ProblemNote } from '../plain/problem-note.tsx';
import { wayOn } from './way-on.ts';

interface Props {
  readonly next: string | null;
  readonly text: string;
  readonly isPrimary?: boolean;
  /** The page has a field in which the browser offers passkeys. */
  readonly fillsIn?: boolean;
}

/** Signs in with a passkey, where the browser has them. */
export function PasskeyButton({ next, text, isPrimary = false, fillsIn = false }: Props) {
  const { signInWithPasskey } = useSession();
  const navigate = useNavigate();
  const enter = useMutation({
    // Without one, the reader is asked.
    mutationFn: async (filledIn: PasskeyAnswer | undefined) => {
      await signInWithPasskey(filledIn ?? (await showPasskey(await client.beginWithPasskey())));
      await navigate(wayOn(await client.me(), next));
    },
  });
  useFilledIn(fillsIn, enter.isPending, enter.mutate);
  if (!passkeysWork) return null;
  return (
    <>
      <p>
        <button
          type="button"
          className={isPrimary ? 'button primary' : 'button'}
          disabled={enter.isPending}
          onClick={() => enter.mutate(undefined)}
        >
          {text}
        </button>
      </p>
      {enter.isError && <Refusal error={enter.error} />}
    </>
  );
}

/** Waits, while the page is open, for a passkey that the reader chooses in a field. `isAsked`: the button asks for one. */
function useFilledIn(waits: boolean, isAsked: boolean, enter: (passkey: PasskeyAnswer) => void): void {
  const asked = useRef(isAsked);
  asked.current = isAsked;
  const act = useRef(enter);
  act.current = enter;
  useEffect(() => {
    if (!waits) return;
    let isOpen = true;
    const wait = async (): Promise<void> => {
      if (!(await fillsInPasskeys())) return;
      const options = await client.beginWithPasskey();
      // To begin would break off what the button began in the meantime.
      if (!isOpen || asked.current) return;
      const passkey = await showPasskey(options, true);
      if (isOpen) act.current(passkey);
    };
    // The button takes over, or the reader types their password.
    wait().catch(() => undefined);
    return () => {
      isOpen = false;
      stopWaiting();
    };
  }, [waits]);
}

const refusals = ['password-first', 'wrong-passkey', 'passkey-cancelled'] as const;

function Refusal({ error }: { error: Error }) {
  const { t } = useWords('enrol');
  const code = error instanceof ProblemError ? refusals.find((one) => one === error.code) : undefined;
  if (code === undefined) return <ProblemNote error={error} />;
  return (
    <p className="note bad" role="alert">
      {t(`passkey.${code}`)}
    </p>
  );
}
