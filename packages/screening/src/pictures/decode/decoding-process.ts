import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../process/ended.ts';
import { bareEnvironment } from '../process/environment.ts';
import { usedBy } from '../process/used-by.ts';
import { type Frame, FrameSource, type Request, sendFrame } from './frames.ts';

export interface Bounds {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly memoryBytes: number;
}

const entry = fileURLToPath(new URL('./child.ts', import.meta.url));
/** JavaScript's own memory is small: pixels are outside it. */
const flags = ['--max-old-space-size=64', '--disable-warning=ExperimentalWarning'];
/** Milliseconds between two looks at what it takes. Most pictures are read before the first. */
const lookEvery = 10;
/** Bytes of pictures in what a process says first. */
const noPictures = 0;

const notStarted =
  'The process that decodes pictures did not start. Run `npm ci`, and check that there is memory for another process.';

/** A pipe that may keep this process alive. */
interface Pipe {
  ref?(): void;
  unref?(): void;
}

/** One process that decodes pictures (`child.ts`). It keeps its parent alive only while it has work. */
export class DecodingProcess {
  readonly #child: ChildProcess;
  readonly #answers: FrameSource | undefined;
  #isReady = false;
  /** Pictures that it has read. */
  done = 0;

  constructor() {
    this.#child = spawn(process.execPath, [...flags, entry], {
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      env: bareEnvironment,
      windowsHide: true,
    });
    // A process that never started, or ended before it read everything, is noticed by its silence.
    this.#child.on('error', () => undefined);
    this.#child.stdin?.on('error', () => undefined);
    const answers = this.#child.stdio?.[3] as Readable | null | undefined;
    answers?.on('error', () => undefined);
    this.#answers = answers ? new FrameSource(answers) : undefined;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /**
   * Sends one picture and waits for the answer. If it takes more than the bounds, the process is killed.
   * @throws Error if the process ends before it can read anything
   */
  async ask(
    request: Request,
    bytes: Uint8Array,
    mostAnswerBytes: number,
    bounds: Bounds,
  ): Promise<Frame | { readonly ended: Ended }> {
    let over: Ended | undefined;
    const end = (why: Ended): void => {
      over ??= why;
      this.kill();
    };
    const deadline = setTimeout(() => end('late'), bounds.milliseconds);
    let before: number | undefined;
    const looks = setInterval(() => {
      const { memoryBytes, processorMilliseconds } = usedBy(this.pid);
      before ??= processorMilliseconds;
      if (memoryBytes > bounds.memoryBytes) end('memory');
      if (processorMilliseconds - before > bounds.processorMilliseconds) end('processor');
    }, lookEvery);
    try {
      const isStarted = this.#isReady || (await this.#answers?.next(noPictures)) !== undefined;
      if (!isStarted && over === undefined) throw new Error(notStarted);
      this.#isReady = isStarted;
      const stdin = this.#child.stdin as Writable;
      const [answer] = await Promise.all([this.#answers?.next(mostAnswerBytes), sendFrame(stdin, request, bytes)]);
      if (over === undefined && answer !== undefined) {
        this.done++;
        return answer;
      }
      this.kill();
      return { ended: over ?? 'died' };
    } finally {
      clearTimeout(deadline);
      clearInterval(looks);
    }
  }

  /** Whether this process keeps its parent alive. */
  hold(isHeld: boolean): void {
    const { stdin, stdio } = this.#child;
    for (const one of [this.#child, stdin, stdio?.[3]] as unknown as readonly (Pipe | null | undefined)[])
      if (isHeld) one?.ref?.();
      else one?.unref?.();
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Lets it end by itself. */
  close(): void {
    this.#child.stdin?.end();
  }
}
