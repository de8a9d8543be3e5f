import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../process/ended.ts';
import { bareEnvironment } from '../process/environment.ts';
import { usedBy, yieldToOthers } from '../process/used-by.ts';
import type { Bounds } from './bounds.ts';
import { mostAnswerBytes } from './limits.ts';
import { Answer, headOf, type Question } from './message.ts';

export type Outcome = Answer | { readonly ended: Ended };

/** A process that reads pictures. */
export interface Running {
  /** Hands it one picture; the next only after its answer. Never throws. */
  ask(question: Question): Promise<Outcome>;
  /** Lets it end by itself. */
  end(): void;
  kill(): void;
}

const ENTRY = fileURLToPath(new URL('./child.ts', import.meta.url));
/** JavaScript's own memory is small: pixels and the models are outside it. */
const FLAGS = ['--max-old-space-size=384', '--disable-warning=ExperimentalWarning'];
/** Milliseconds between two checks of its use. It can take some 100 MiB in between. */
const LOOK_EVERY = 50;
/** Milliseconds for a process to end by itself. */
const ENDS_WITHIN = 5_000;

/** Starts a process that reads pictures, and kills it if a picture takes more than `bounds`. @param entry its program, as a path */
export function startReading(
  { after, memoryBytes, milliseconds, processorMilliseconds }: Bounds,
  entry: string = ENTRY,
): Running {
  const child = spawn(process.execPath, [...FLAGS, entry], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    env: bareEnvironment,
    windowsHide: true,
  });
  yieldToOthers(child.pid);
  let isGone = false;
  let over: Ended | undefined;
  let settle: ((outcome: Outcome) => void) | undefined;
  const tell = (outcome: Outcome): void => {
    const told = settle;
    settle = undefined;
    told?.(outcome);
  };
  const kill = (why: Ended): void => {
    over ??= why;
    child.kill('SIGKILL');
  };
  const gone = (): void => {
    isGone = true;
    tell({ ended: over ?? 'died' });
  };
  // A process that never started sends no close event.
  child.on('error', () => (child.pid === undefined ? gone() : kill('died')));
  child.on('close', gone);
  // The process may end before it has read everything. Without a file descriptor left, it has no streams.
  child.stdin?.on('error', () => undefined);

  let parts: Buffer[] = [];
  let length = 0;
  child.stdio?.[3]?.on('data', (part: Buffer) => {
    if (over !== undefined) return;
    parts.push(part);
    length += part.length;
    if (settle === undefined || length > mostAnswerBytes) return kill('died');
    if (part.at(-1) !== LINE_END) return;
    const answer = answerIn(Buffer.concat(parts, length));
    parts = [];
    length = 0;
    if (answer === undefined) kill('died');
    else tell(answer);
  });

  return {
    ask: (question) =>
      new Promise((resolve) => {
        if (isGone) return resolve({ ended: 'died' });
        const before = usedBy(child.pid).processorMilliseconds;
        let cancelLook = (): void => undefined;
        const look = (): void => {
          const used = usedBy(child.pid);
          if (used.memoryBytes > memoryBytes) kill('memory');
          else if (used.processorMilliseconds - before > processorMilliseconds) kill('processor');
          else cancelLook = after(LOOK_EVERY, look);
        };
        const cancelDeadline = after(milliseconds, () => kill('late'));
        settle = (outcome) => {
          cancelLook();
          cancelDeadline();
          resolve(outcome);
        };
        look();
        child.stdin?.write(headOf(question));
        child.stdin?.write(question.bytes);
      }),
    end() {
      child.stdin?.end();
      const calledOff = after(ENDS_WITHIN, () => kill('late'));
      child.once('close', calledOff);
    },
    kill: () => kill('died'),
  };
}

const LINE_END = 0x0a;

/** The answer, if it is one. */
function answerIn(said: Buffer): Answer | undefined {
  try {
    return Answer.parse(JSON.parse(said.toString('utf8')));
  } catch {
    return undefined;
  }
}
