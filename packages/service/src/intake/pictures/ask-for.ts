import { EgressError } from '../../platform/egress/index.ts';
import type { ShopperWay } from '../../platform/shopper-ways.ts';
import type { PictureFault } from './contract.ts';

/** What came of asking a marketplace for a picture: bytes that nothing has looked into yet, or why there are none. */
export type Answered =
  | { readonly bytes: Buffer }
  | { readonly fault: PictureFault; readonly mayCome?: boolean }
  /** Milliseconds until the marketplace's rate permits the request. */
  | { readonly later: number };

/** Asks for a picture through the one way out, within the marketplace's rate. @param way undefined: the marketplace is not connected */
export async function askFor(way: ShopperWay | undefined, address: string): Promise<Answered> {
  if (!way) return { fault: 'not-connected' };
  // Nothing is awaited until the request, which counts itself: so no other takes its place.
  const wait = way.requests?.wait() ?? 0;
  if (wait > 0) return { later: wait };
  try {
    const answer = await way.http(address, { headers: { accept: 'image/jpeg, image/png, image/webp' } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status >= 500 || answer.status === 429) return { fault: 'no-picture', mayCome: true };
    return answer.ok ? { bytes } : { fault: 'no-picture' };
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    return { fault: error.fault, mayCome: ['not-connected', 'broken', 'too-slow'].includes(error.fault) };
  }
}
