import { openDoor, SECRET } from '../software/door.ts';
import { bootMercur, type Shop } from './boot.ts';
import { openMarketplace } from './sellers.ts';
import type { Stage } from './world.ts';

/** A Mercur without sellers, whose events we take. */
export async function openStage(server: string): Promise<Stage & { close(): Promise<void> }> {
  const { url, taken, close } = await openDoor();
  let shop: Shop | undefined;
  try {
    shop = await bootMercur(server, { url, secret: SECRET });
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
