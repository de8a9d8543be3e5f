import { useRead } from '../data/api.ts';
import type { ConnectionForm, ConnectionSetting, MarketplaceConnection } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Facts } from '../plain/facts.tsx';

/** The declared settings, which change with the version of the service alone. */
export const useConnectionForm = () => useRead('getConnectionForm', undefined, { staleTime: Number.POSITIVE_INFINITY });

/** The settings of a marketplace with this kind of connector. */
export const settingsOf = (form: ConnectionForm, connector: string): readonly ConnectionSetting[] => [
  ...form.common,
  ...(form.kinds.find(({ kind }) => kind === connector)?.settings ?? []),
];

/** What was entered, by the labels of the form. Secrets are named only. */
export function EnteredSettings({ connection }: { connection: MarketplaceConnection }) {
  const { t, language } = useWords('desk');
  const form = useConnectionForm();
  const { connector, settings, secrets } = connection;
  const declared = form.data ? settingsOf(form.data, connector) : [];
  const labelOf = (name: string): string => declared.find((one) => one.name === name)?.label[language] ?? name;
  const shown = (name: string, value: string): string =>
    declared.find((one) => one.name === name)?.choices?.find((one) => one.value === value)?.says[language] ?? value;
  return (
    <Facts
      className="facts-grid"
      of={[
        [t('marketplaces.connector'), connector],
        ...Object.entries(settings).map(([name, value]) => [labelOf(name), shown(name, value)] as const),
        [
          t('marketplaces.connections.secrets'),
          secrets.length === 0 ? t('marketplaces.connections.noSecrets') : secrets.map(labelOf).join(' · '),
        ],
      ]}
    />
  );
}
