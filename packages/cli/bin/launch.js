// Plain JavaScript that any Node can read, as its users are.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** How often a launcher looks whether npm is still there, in milliseconds. */
const everyMilliseconds = 1000;
/** Who started this process, before it did anything. */
const startedBy = ancestors();

/**
 * Runs Node with arguments in this process's place: hands signals on and ends as it ends. The child ends with this process,
 * however that ends: it sees its channel close. This process ends with the npm that started it, which cannot say so when it is
 * killed. Started by hand it outlives its shell, so that `nohup` works.
 */
export function launch(node, args, options = {}) {
  const child = spawn(node, args, { ...options, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
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

/** The npm above this process, with the shell that npm runs its scripts in where there is one; undefined without npm. */
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
