import { type Hook, openDoor, SECRET } from '../software/door.ts';
import { bootMercur, type Shop } from './boot.ts';
import { openMarketplace } from './sellers.ts';
import type { Stage } from './world.ts';

type Opened = Stage & { close(): Promise<void> };

/** A Mercur without sellers, whose events we take. @param server the address of a PostgreSQL server */
export const openStage = (server: string): Promise<Opened> => openOn((hook) => bootMercur(server, hook));

/** A marketplace without sellers, whose events we take. */
export async function openOn(boot: (hook: Hook) => Promise<Shop>): Promise<Opened> {
  const { url, taken, close } = await openDoor();
  let shop: Shop | undefined;
  try {
    shop = await boot({ url, secret: SECRET });
    const open = shop;
    const storefront = await openMarketplace(await open.admin());
    return {
      ...{ shop: open, storefront, taken, secret: SECRET },
      close: async () => {
        await open.stop();
        close();
      },
    };
  } catch (error) {
    await shop?.stop();
    close();
    throw error;
  }
}
