import { Link } from 'react-router';
import type { DeskTask } from '../data/nouns.ts';
import { ofCase } from '../data/pictures.ts';
import { useWords } from '../language/words.ts';
import { ListingPicture } from '../plain/listing-picture.tsx';
import { Deadline } from './deadline.tsx';
import { taskPath } from './task-path.ts';

interface Props {
  /** The case that is open. */
  readonly id: string;
  readonly tasks: readonly DeskTask[];
  readonly search: string;
}

/** The reviewer's queue beside the open case, as it was filtered on the list. */
export function QueueRail({ id, tasks, search }: Props) {
  const { t, number } = useWords('desk');
  return (
    <nav className="rail" aria-label={t('tasks.title')}>
      <h2 className="small-head bench-part">
        <Link to={`/desk${search}`}>{t('tasks.title')}</Link>
        <small className="head-note">{number(tasks.length)}</small>
      </h2>
      <ul>
        {tasks.map((task) => (
          <Entry key={task.id} {...{ task, search }} isOpen={task.case === id} />
        ))}
      </ul>
    </nav>
  );
}

function Entry({ task, search, isOpen }: { task: DeskTask; search: string; isOpen: boolean }) {
  const { t, term } = useWords('desk');
  const path = taskPath(task);
  const { about, claim } = task;
  if (path === undefined) return null;
  return (
    <li>
      <Link to={`${path}${search}`} aria-current={isOpen || undefined}>
        {about?.image !== undefined && task.case !== undefined ? (
          <ListingPicture className="thumb queue-thumb" address={about.image} source={ofCase(task.case)} small />
        ) : (
          <span className="thumb queue-thumb" />
        )}
        <span className="lines">
          <strong>{task.title}</strong>
          <span className="soft">
            {term('task', task.kind)}
            {about && ` · ${about.holder}`}
          </span>
          <span>
            <Deadline due={task.due} held={task.held} brief />
            {claim && <span className="soft"> {claim.mine ? t('tasks.you') : claim.by}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}
