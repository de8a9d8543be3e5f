import { ProblemError } from '@marketsafe/sdk';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { client } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { programme } from '../language/programme.ts';
import { useWords } from '../language/words.ts';
import { Page } from '../plain/page.tsx';
import { ProblemNote } from '../plain/problem-note.tsx';
import { Waiting } from '../plain/waiting.tsx';
import { secondStep, wayOn } from './way-on.ts';

/** Where the person wanted to go, kept in this tab while they are at the provider. */
const place = 'marketsafe.next';

const useProviderName = (): string => programme.provider?.[useWords().language] ?? '';

/** Leads to the programme's provider of OpenID Connect, if it has one. */
export function ProviderButton({ next }: { next: string | null }) {
  const { t } = useWords('enrol');
  const name = useProviderName();
  const begin = useMutation({
    mutationFn: async () => {
      const { address } = await client.beginAtProvider();
      if (next === null) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, next);
      location.assign(address);
    },
  });
  if (programme.provider === undefined) return null;
  return (
    <>
      <p>
        <button type="button" className="button" disabled={begin.isPending} onClick={() => begin.mutate()}>
          {t('provider.button', { name })}
        </button>
      </p>
      {begin.isError && <Refusal error={begin.error} />}
    </>
  );
}

/** The provider leads people back here; they go on at once. */
export function ProviderPage() {
  const { t } = useWords('enrol');
  const { finishAtProvider } = useSession();
  const navigate = useNavigate();
  const title = t('provider.title', { name: useProviderName() });
  const { mutate: finish, error } = useMutation({
    mutationFn: async () => {
      const next = sessionStorage.getItem(place);
      const asks = await finishAtProvider(location.search.slice(1));
      sessionStorage.removeItem(place);
      const to = asks ? secondStep(asks, next) : wayOn(await client.me(), next);
      await navigate(to, { replace: true });
    },
  });
  // The answer counts once.
  const isSent = useRef(false);
  useEffect(() => {
    if (!isSent.current) finish();
    isSent.current = true;
  }, [finish]);
  return (
    <Page title={title} width="narrow">
      <h1>{title}</h1>
      {error ? (
        <>
          <Refusal error={error} />
          <p>
            <Link to="/sign-in">{t('provider.back')}</Link>
          </p>
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

const refusals = [
  ...(['provider-away', 'provider-refused', 'sign-in-again', 'address-not-verified'] as const),
  ...(['address-not-admitted', 'no-account', 'linked-to-another'] as const),
];

function Refusal({ error }: { error: Error }) {
  const { t } = useWords('enrol');
  const name = useProviderName();
  const code = error instanceof ProblemError ? refusals.find((one) => one === error.code) : undefined;
  if (code === undefined) return <ProblemNote error={error} />;
  return (
    <p className="note bad" role="alert">
      {t(`provider.refused.${code}`, { name })}
    </p>
  );
}
