import { useWords } from '../language/words.ts';

interface Given {
  readonly title: string;
  /** 0..1, as the bound. */
  readonly share: number;
  readonly bound: number;
  /** The bound is an upper one. */
  readonly most: boolean;
  /** Whether there is enough behind the share to hold it against the bound. */
  readonly judged: boolean;
  /** The bound in words. */
  readonly text: string;
}

/** A share on a bar with the pack's bound marked on it. The words above it say the same. */
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
