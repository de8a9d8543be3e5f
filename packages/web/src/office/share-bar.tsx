import { useWords } from '../language/words.ts';

interface Given {
  readonly title: string;
  /** 0..1, like the bound. */
  readonly share: number;
  readonly bound: number;
  /** Whether the bound is an upper one. */
  readonly most: boolean;
  /** Whether there are enough cases to compare the share with the bound. */
  readonly judged: boolean;
  /** The bound as text. */
  readonly text: string;
}

/** A bar of a share with the rule pack's bound. The text above it says the same. */
export function ShareBar({ title, share, bound, most, judged, text }: Given) {
  const { percent } = useWords();
  const outside = most ? share > bound : share < bound;
  const tone = !judged ? 'calm' : outside ? 'bad' : 'good';
  return (
    <div>
      <p>
        {title} <strong>{percent(share)}</strong> <span className="soft small">{text}</span>
      </p>
      <div className={`share-bar ${tone}`} aria-hidden="true">
        <span className="share-fill" style={{ inlineSize: `${share * 100}%` }} />
        <span className="share-bound" style={{ insetInlineStart: `${bound * 100}%` }} />
      </div>
    </div>
  );
}
