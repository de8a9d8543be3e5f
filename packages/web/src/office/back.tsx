import { Link } from 'react-router';

/** A link from one entry to its list. */
export const Back = ({ to, text }: { to: string; text: string }) => (
  <p className="back">
    <Link to={to}>← {text}</Link>
  </p>
);
