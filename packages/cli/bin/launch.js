// Plain JavaScript, so that any Node version can run it.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Options of Node that the program runs with. `--liftoff-only`: the embedded database's WebAssembly stays unoptimised, which saves 400 MB
 * of memory. The others, which `deploy/` has too, let each thread free young objects after 8 MB and old ones after growing by half:
 * a full pull takes 300 MB less.
 */
export const memoryOptions = ['--liftoff-only', '--max-semi-space-size=8', '--heap-growing-percent=50'];
/** Whether these arguments ask for nothing but help or the version. */
export const printsOnly = (args) =>
  args.length === 0 || args.some((one) => ['-h', '--help', '-V', '--version'].includes(one));

/** How often a launcher checks that npm still runs, in milliseconds. */
const everyMilliseconds = 1000;
/** The processes that started this one. */
const startedBy = ancestors();

/**
 * Runs Node with `memoryOptions` and arguments in place of this process: forwards signals and ends with the child's exit status. The child ends when this process
 * ends in any way: it sees its channel close. This process ends with the npm that started it, since a killed npm cannot send a signal.
 * Started by hand it outlives its shell, so that `nohup` works.
 */
export function launch(node, args, options = {}) {
  const child = spawn(node, [...memoryOptions, ...args], {
    ...options,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.channel?.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (startedBy !== undefined) {
    setInterval(() => {
      if (ancestors() !== startedBy) child.kill('SIGTERM');
    }, everyMilliseconds).unref();
  }
  child.on('exit', (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
  return child;
}

/** The npm above this process, and the shell in which npm runs its scripts, if any; undefined without npm. */
function ancestors() {
  if (process.env.npm_execpath === undefined) return undefined;
  const shell = processInfo(process.ppid);
  return shell !== undefined && /^(ba|da|z)?sh$/.test(shell.name)
    ? `${process.ppid} ${shell.parent}`
    : `${process.ppid}`;
}

function processInfo(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      return { name: stat.slice(stat.indexOf('(') + 1, end), parent: stat.slice(end + 2).split(' ')[1] };
    }
    if (process.platform === 'win32') return undefined;
    const told = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [parent, ...name] = told.split(/\s+/);
    return { name: basename(name.join(' ')), parent };
  } catch {
    return undefined;
  }
}
