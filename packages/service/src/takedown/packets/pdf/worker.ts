/** Renders packets outside the thread that answers requests: one takes some 0.2 s, mostly for shaping characters. */
import { parentPort } from 'node:worker_threads';
import { type PacketOrder, renderDocument } from './document.ts';
import { readFonts } from './fonts.ts';

const fonts = readFonts();

parentPort?.on('message', ({ id, order }: { readonly id: number; readonly order: PacketOrder }) => {
  renderDocument(order, fonts).then(
    (bytes) => parentPort?.postMessage({ id, bytes }),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
