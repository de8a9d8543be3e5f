import type { SessionSeen } from '@marketsafe/sdk';
import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from '../data/client.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from './act-button.tsx';
import { CardTable } from './card-table.tsx';
import { Loaded } from './list-states.tsx';
import { Panel } from './panel.tsx';

/** Where the reader is signed in, with the end of each other session. */
export function SessionsPanel() {
  const { t, day } = useWords('office');
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => client.sessions() });
  const end = useMutation({
    mutationFn: (which: { session?: string }) => client.endSessions(which),
    onSettled: () => sessions.refetch(),
  });
  return (
    <Panel title={t('sessions.title')}>
      <p className="soft">{t('sessions.lead')}</p>
      <Loaded query={sessions}>
        {({ items }) => (
          <>
            <CardTable<SessionSeen>
              rowKey="id"
              of={items}
              columns={[
                [t('sessions.device'), ({ device }) => nameOf(device) ?? t('sessions.unknown')],
                [t('sessions.address'), ({ address }) => address || '–'],
                [t('sessions.since'), ({ since }) => day(since)],
                [t('sessions.lastUsed'), ({ lastUsed }) => day(lastUsed)],
                [
                  t('sessions.end'),
                  ({ id, isThis }) =>
                    isThis ? (
                      t('sessions.this')
                    ) : (
                      <ActButton act={end} say={{ session: id }} size="small">
                        {t('sessions.end')}
                      </ActButton>
                    ),
                ],
              ]}
            />
            {items.length > 1 && (
              <ActButton act={end} say={{}} className="gap">
                {t('sessions.endOthers')}
              </ActButton>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** The order counts: most browsers also name those that they resemble. */
const browsers = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['WeChat', /MicroMessenger/],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** A short name of what calls itself so; undefined if it says nothing. */
function nameOf(device: string): string | undefined {
  const found = [browsers, systems].flatMap((kinds) => kinds.find(([, sign]) => sign.test(device))?.[0] ?? []);
  return found.length > 0 ? found.join(', ') : device.slice(0, 40) || undefined;
}
