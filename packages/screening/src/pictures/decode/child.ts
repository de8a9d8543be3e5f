/** Decodes pictures, one after another, until its parent closes the pipe. A hostile file can crash or take over only this process. */
import { createWriteStream } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { decode } from './decode.ts';
import { FrameSource, type Request, sendFrame } from './frames.ts';
import { mostMemoryBytes, mostPictureBytes } from './limits.ts';
import { RefusedPicture } from './refusal.ts';

new Worker(new URL('../process/watch.ts', import.meta.url), { workerData: mostMemoryBytes }).unref();

const requests = new FrameSource(process.stdin);
const answers = createWriteStream('', { fd: 3 });
// Its libraries are loaded.
await sendFrame(answers, { ready: true });

for (let request = await requests.next(mostPictureBytes); request; request = await requests.next(mostPictureBytes)) {
  try {
    const { kind, width, height, pictures } = await decode(request.body, (request.header as Request).longestSides);
    const sizes = pictures.map((one) => [one.width, one.height]);
    await sendFrame(answers, { kind, width, height, sizes }, ...pictures.map(({ grey }) => grey));
  } catch (error) {
    if (!(error instanceof RefusedPicture)) throw error;
    await sendFrame(answers, { refused: error.why });
  }
}
process.exit(0);
