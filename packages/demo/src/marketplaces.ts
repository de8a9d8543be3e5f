/** The running simulated marketplaces, and their connectors. */
import { operatorApiConnector } from '@marketsafe/connectors';
import type { Clock, openEgress, Programme, Secrets, Vault } from '@marketsafe/service/parts';
import { openShopSecrets } from './shop-secrets.ts';
import { openShops, type Shops } from './shops.ts';
import { openUnionScopes, type StatementsTo } from './union-scopes.ts';
import type { DemoWorld } from './world/index.ts';

interface Options {
  readonly dataDirectory: string;
  /** The service's own port; the shops use the next ones. */
  readonly port: number;
  /** The receiver of the shops' events. */
  readonly url: string;
  readonly secrets: Secrets;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly egress: ReturnType<typeof openEgress>;
  readonly calendar: Programme['calendar'];
  readonly statementsTo: readonly StatementsTo[];
  /** Whether the shops make photos for those who take no drawings. */
  readonly takesPhotos: (key: string) => boolean;
  /** Reports that a secret was replaced, or could not be. */
  readonly tell: (what: string) => void;
  /** The functions that close what was opened. */
  readonly opened: (() => Promise<void>)[];
}

interface Opened {
  readonly shops: Shops;
  readonly marketplaces: Programme['marketplaces'];
}

export async function openMarketplaces(world: DemoWorld, options: Options): Promise<Opened> {
  const { dataDirectory, port, url, vault, clock, egress, calendar } = options;
  const secretsOf = await openShopSecrets(world.marketplaces, options);
  const shops = await openShops(world, {
    directory: dataDirectory,
    firstPort: port === 0 ? 0 : port + 1,
    clock,
    takesPhotos: options.takesPhotos,
    tokenOf: (id) => secretsOf(id).token.current(),
    // The shops are separate programs and send events as any marketplace would. They accept each new secret
    // at once.
    webhook: {
      url,
      secretOf: (id) => secretsOf(id).webhook.current(),
      http: egress.http({ name: 'simulated shops', inside: [url] }),
    },
  });
  options.opened.push(shops.close);
  const ids = shops.all.map(({ shop }) => shop.id);
  const unions = await openUnionScopes(options.statementsTo, ids, { dataDirectory, vault, tell: options.tell });
  const marketplaces = shops.all.map(({ shop: { id }, url: baseUrl }): Programme['marketplaces'][number] => {
    const union = unions.get(id);
    const { name = { en: id, 'zh-CN': id }, person } = world.marketplaces.find((one) => one.id === id) ?? {};
    return {
      ...{ id, forum: 'decides-here', territories: ['CN'], zone: 'Asia/Shanghai', calendar, simulated: true, baseUrl },
      ...{ name, ...(person && { signsIn: true }) },
      ...(union && { union }),
      connector: operatorApiConnector({
        ...{ marketplace: id, baseUrl, live: false, now: () => clock.now() },
        token: () => secretsOf(id).token.current(),
        webhookSecret: () => secretsOf(id).webhook.accepted(),
        http: egress.http({ name: `marketplace ${id}`, inside: [baseUrl] }),
      }),
    };
  });
  return { shops, marketplaces };
}
