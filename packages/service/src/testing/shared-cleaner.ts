import { hash } from 'node:crypto';
import type { Copy } from '../platform/cleaning/copy.ts';
import { inProcessCleaner } from '../platform/cleaning/in-process.ts';
import { type CleanedFile, type Cleaner, openCleaner } from '../platform/cleaning/index.ts';
import { defaultBounds } from '../platform/cleaning/run-in-process.ts';

/** With time enough for any file on a busy machine, and for those before it. */
const cleaner = openCleaner({ ...defaultBounds, milliseconds: 240_000, waitMilliseconds: 240_000 });
const cleaned = new Map<string, Promise<CleanedFile>>();
const made = new Map<string, Promise<Copy>>();

/** What was made of these bytes before, or is made now; what failed is tried again. */
function once<T>(known: Map<string, Promise<T>>, bytes: Buffer, make: () => Promise<T>): Promise<T> {
  const key = hash('sha256', bytes, 'hex');
  const making = known.get(key) ?? make();
  known.set(key, making);
  making.catch(() => known.delete(key));
  return making;
}

/** Cleans as a service does, but each file once in a test's process: the same bytes give the same copy. Messages are read without a process. */
export const sharedCleaner: Cleaner = {
  clean: (file, sender) => once(cleaned, file.bytes, () => cleaner.clean(file, sender)),
  read: (raw) => inProcessCleaner.read(raw),
  page: (html) => inProcessCleaner.page(html),
  small: (bytes) => once(made, bytes, () => cleaner.small(bytes)),
  stop: () => undefined,
};
