/** The library that reads text, loaded on first use. It brings its models (PP-OCRv4) and opens no connection. */
import sharp from 'sharp';
import type { ScaledPicture } from '../reading/open-picture.ts';
import { UnreadablePicture } from '../reading/refusal.ts';

/** A line as the library gives it: the corners of its box from the top left clockwise, in pixels. */
export interface RawLine {
  readonly text: string;
  /** Mean probability of its characters. The library drops lines below 0.5. */
  readonly mean: number;
  readonly box?: readonly (readonly [x: number, y: number])[];
}

interface Library {
  detect(picture: Buffer): Promise<readonly RawLine[]>;
}

let library: Promise<Library> | undefined;

/** The sides that the model for finding text takes are multiples of this. */
const STEP = 32;

/**
 * Reads a picture as it is, without scaling it.
 * @throws UnreadablePicture `not-installed` if the library is missing or does not run on this platform
 */
export async function recognise({ width, height, pixels }: ScaledPicture): Promise<readonly RawLine[]> {
  library ??= open();
  const { detect } = await library;
  const beyond = (length: number): number => Math.ceil(length / STEP) * STEP - length;
  // The library would centre the picture on black, which moves the boxes and draws an edge.
  const whole = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .extend({ right: beyond(width), bottom: beyond(height), extendWith: 'copy' })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return detect(whole);
}

/** One thread: a picture then takes the same CPU time on every machine. Without the arena, memory goes back between pictures. */
const SESSION = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false, enableMemPattern: false };

async function open(): Promise<Library> {
  const { create, ready } = await load().catch(() => {
    throw new UnreadablePicture('not-installed');
  });
  await ready;
  const ocr = await create({ onnxOptions: SESSION });
  return { detect: (picture) => ocr.detect(picture) };
}

async function load() {
  const [ocr, cv] = await Promise.all([import('@gutenye/ocr-node'), import('@techstark/opencv-js')]);
  // The types name a path, but the library hands the value to sharp, which takes bytes too.
  const { default: Ocr } = ocr as unknown as { default: { create(options: object): Promise<Library> } };
  const { default: module } = cv as unknown as { default: { then(ready: () => void): unknown } };
  return {
    create: (options: { readonly onnxOptions: typeof SESSION }) => Ocr.create(options),
    // Not `await module`, which never ends: its `then` passes on the module itself, which has a `then`.
    ready: new Promise<void>((resolve) => {
      module.then(() => resolve());
    }),
  };
}
