import { useNow } from '../data/demo.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';

const hour = 3_600_000;

type Shape = 'wait' | 'soon' | 'last' | 'over' | 'held';

const shapes: Readonly<Record<Shape, string>> = {
  wait: 'M8 2.2a5.8 5.8 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200zM8 4.800V8l2.200 1.400',
  soon: 'M8 2.2a5.8 5.8 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200zM8 4.800V8l2.200 1.400',
  last: 'M8 2.2a5.8 5.8 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200zM8 4.800V8l2.200 1.400',
  over: 'M8 1.600l6.800 12H1.200zM8 6.200v3.200M8 11.200v.8',
  held: 'M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM6.300 5.600v4.800M9.700 5.600v4.800',
};

const shapeOf = (left: number): Shape => {
  if (left <= 0) return 'over';
  if (left <= 24 * hour) return 'last';
  return left <= 72 * hour ? 'soon' : 'wait';
};

interface Props {
  /** Of the instant that ends it; absent if nothing runs. */
  readonly due: string | undefined;
  readonly held: string | undefined;
  /** Where there is little room: the time alone. */
  readonly brief?: boolean;
}

/** How much time a deadline leaves: a shape and words, grey above three days and filled once it has passed. */
export function Deadline({ due, held, brief = false }: Props) {
  const { t } = useWords('office');
  const { t: desk, term, shortInstant, timeLeft } = useWords('desk');
  const now = useNow();
  if (held !== undefined) return <Said shape="held" words={t('case.held', { why: term('hold', held) })} />;
  if (due === undefined) return <span className="soft">–</span>;
  const left = Date.parse(due) - now;
  const time = timeLeft(Math.abs(left));
  return (
    <Said
      shape={shapeOf(left)}
      words={left <= 0 ? desk('tasks.late', { time }) : brief ? time : t('clock.left', { time })}
      title={shortInstant(lastInstant(due))}
    />
  );
}

const Said = ({ shape, words, title }: { shape: Shape; words: string; title?: string }) => (
  <span className={`deadline ${shape}`} title={title}>
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={shapes[shape]} />
    </svg>
    {words}
  </span>
);
