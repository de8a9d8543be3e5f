import type { Duty } from '../../platform/duty.ts';
import { transparencyHandlers } from './handlers.ts';
import { noteLifted, queueStatement } from './queue.ts';
import { transparencyRoutes } from './routes.ts';
import { statementSource } from './source.ts';
import { stuckStatements } from './stuck.ts';

/** Sends statements of reasons to the DSA Transparency Database in their marketplace's name (Regulation (EU) 2022/2065 Art. 24(5)). */
export const transparency: Duty<typeof transparencyRoutes> = {
  routes: transparencyRoutes,
  handlers: transparencyHandlers,
  project: noteLifted,
  notified: queueStatement,
  queue: {
    name: 'statements',
    table: 'transparency_statement',
    source: statementSource,
    stuck: stuckStatements,
  },
};
