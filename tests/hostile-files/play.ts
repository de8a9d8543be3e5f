import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Cleaner } from '../../packages/service/src/platform/cleaning/index.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { type Stage, stages } from '../journeys/contest.ts';
import { type HostileFile, hostileFiles, secret } from './files.ts';
import { askWithoutPause } from './others.ts';

export interface Played {
  readonly cleaned: number;
  /** The number of refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Violations. */
  readonly wrong: readonly string[];
  /** Milliseconds of CPU time that the service's thread spent at most while another client waited. */
  readonly longestBusy: number;
  /** Milliseconds: the longest time of a file. */
  readonly longestFile: number;
  /** Files that took seconds, and while which no other client was answered. */
  readonly heldUp: number;
  /** The most bytes of memory of a cleaning process, by the kernel's count; 0 without /proc. */
  readonly mostMemory: number;
  /** The number of such processes left at the end. */
  readonly left: number;
}

/** Files of one answer; the service accepts forty. */
const filesOfAnAnswer = 35;

/** Two sellers upload hostile files over HTTP, one at a time each, while another client sends requests without a pause. */
export async function playHostileFiles(seed: number, count: number, cleaner: Cleaner): Promise<Played> {
  const watch = watchChildren();
  const made = hostileFiles(seed, count);
  const seen: Seen[] = [];
  let [longestBusy, heldUp] = [0, 0];
  for (let files = await some(made); files.length > 0; files = await some(made)) {
    // A new programme for each lot: a newcomer may have ten undecided cases.
    const side = await startBrandSide({}, { cleaner });
    const stage = stages(() => side, 1);
    const others = askWithoutPause(side);
    const before = seen.length;
    try {
      await Promise.all([1, 2].map(() => upload(side, stage, files, seen)));
    } finally {
      const found = await others();
      longestBusy = Math.max(longestBusy, found.longestBusy);
      heldUp += seen.slice(before).filter((one) => isLong(one) && found.answered(one.began, one.ended) === 0).length;
      await side.running.close();
    }
  }
  return {
    cleaned: seen.filter(({ code }) => code === undefined).length,
    refused: Object.fromEntries(
      [
        ...Map.groupBy(
          seen.flatMap(({ code }) => code ?? []),
          (code) => code,
        ),
      ].map(([code, all]) => [code, all.length]),
    ),
    wrong: seen.flatMap(({ wrong }) => wrong ?? []),
    longestBusy,
    longestFile: Math.max(...seen.map(({ began, ended }) => ended - began)),
    heldUp,
    ...watch.stop(),
  };
}

interface Seen {
  /** Instants of `performance.now()`. */
  readonly began: number;
  readonly ended: number;
  readonly code?: string;
  readonly wrong?: string;
}

/** Long enough for another client to ask and be answered, on any machine. */
const isLong = ({ began, ended }: Seen): boolean => ended - began > 4_000;

/** The next few dozen files. Creating them blocks this thread, so no client measures in the meantime. */
async function some(made: AsyncGenerator<HostileFile>): Promise<HostileFile[]> {
  const files: HostileFile[] = [];
  while (files.length < 60) {
    const next = await made.next();
    if (next.done) break;
    files.push(next.value);
  }
  return files;
}

async function upload(side: BrandSide, stage: () => Promise<Stage>, files: HostileFile[], seen: Seen[]) {
  let sent = filesOfAnAnswer;
  let seller: Stage['seller'] | undefined;
  for (let next = files.shift(); next !== undefined; next = files.shift()) {
    if (sent >= filesOfAnAnswer || !seller) {
      ({ seller } = await stage());
      sent = 0;
    }
    sent += 1;
    const { kind, bytes, must } = next;
    const began = performance.now();
    const { status, body } = await seller.upload(`${sent} ${kind}`, bytes);
    const ended = performance.now();
    const told = `${kind} (${hash('sha256', bytes, 'hex').slice(0, 8)}): ${status} ${body.code ?? body.mime}`;
    if (status === 201) {
      const copy = await side.running.service.app.inject({
        url: `/api/v1/answers/${seller.link}/evidence/${body.id}`,
      });
      const lack = must === 'refused' ? 'is taken' : await lackOf(copy.rawPayload, body.mime);
      const wrong = body.sha256 === hash('sha256', bytes, 'hex') ? lack : 'is told to be another file';
      seen.push({ began, ended, ...(wrong !== undefined && { wrong: `${told}: ${wrong}` }) });
      continue;
    }
    const isRefused = (status === 415 || status === 422) && body.code?.startsWith('file-');
    const wrong = !isRefused
      ? 'neither cleaned nor refused'
      : must === 'cleaned'
        ? 'an ordinary file is refused'
        : undefined;
    seen.push({
      began,
      ended,
      code: body.code ?? `${status}`,
      ...(wrong !== undefined && { wrong: `${told}: ${wrong}` }),
    });
  }
}

/** The fault of a copy, which may share only pixels or words with its original. */
async function lackOf(copy: Buffer, mime: string): Promise<string | undefined> {
  if (copy.includes(secret)) return 'the copy holds what was hidden';
  if (mime === 'text/plain') return /[\p{Cf}]/u.test(copy.toString('utf8')) ? 'the copy hides words' : undefined;
  if (mime === 'application/pdf') {
    const said = /\/(JavaScript|JS|OpenAction|AA|EmbeddedFiles?|Filespec|AcroForm|XFA|Annots|Launch|URI|ObjStm)\b/.exec(
      copy.toString('latin1'),
    );
    return said ? `the copy has ${said[0]}` : undefined;
  }
  const { format, exif, xmp, iptc, pages = 1 } = await sharp(copy).metadata();
  if (format !== 'jpeg' || exif || xmp || iptc || pages > 1) return 'the copy is more than a picture';
  return undefined;
}

/** Watches this process's child processes in the kernel's data. */
function watchChildren(): { stop(): { mostMemory: number; left: number } } {
  let mostMemory = 0;
  const looking = setInterval(() => {
    for (const pid of childrenThatClean()) mostMemory = Math.max(mostMemory, peakOf(pid));
  }, 20);
  return {
    stop: () => {
      clearInterval(looking);
      return { mostMemory, left: childrenThatClean().length };
    },
  };
}

function childrenThatClean(): string[] {
  const tasks = '/proc/self/task';
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks).flatMap((task) => text(`${tasks}/${task}/children`).split(' '));
  return children.filter((pid) => pid !== '' && text(`/proc/${pid}/cmdline`).includes('cleaning/child.ts'));
}

const peakOf = (pid: string): number =>
  Number(/^VmHWM:\s+(\d+) kB/m.exec(text(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
