import { openDoor, SECRET } from '../software/door.ts';
import { bootVendure, type Shop } from './boot.ts';
import { openMarketplace } from './sellers.ts';
import type { Stage } from './world.ts';

/** A Vendure without sellers, whose events we take. */
export async function openStage(server: string): Promise<Stage & { close(): Promise<void> }> {
  const { url, taken, close } = await openDoor();
  let shop: Shop | undefined;
  try {
    shop = await bootVendure(server, { url, secret: SECRET });
    const open = shop;
    const zones = await openMarketplace(await open.admin());
    return {
      ...{ shop: open, zones, taken, secret: SECRET },
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
