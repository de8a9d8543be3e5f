import { hash } from 'node:crypto';
import { inProcessCleaner } from '../platform/cleaning/in-process.ts';
import { type CleanedFile, type Cleaner, openCleaner } from '../platform/cleaning/index.ts';
import { defaultBounds } from '../platform/cleaning/run-in-process.ts';

/** With time enough for any file on a busy machine. */
const cleaner = openCleaner({ ...defaultBounds, milliseconds: 240_000 });
const cleaned = new Map<string, Promise<CleanedFile>>();

/** Cleans as a service does, but each file once in a test's process: the same bytes give the same copy. Messages are read without a process. */
export const sharedCleaner: Cleaner = {
  clean(file, sender) {
    const key = hash('sha256', file.bytes, 'hex');
    const known = cleaned.get(key) ?? cleaner.clean(file, sender);
    cleaned.set(key, known);
    known.catch(() => cleaned.delete(key));
    return known;
  },
  read: (raw) => inProcessCleaner.read(raw),
  page: (html) => inProcessCleaner.page(html),
  small: (bytes) => cleaner.small(bytes),
  stop: () => undefined,
};
