import { Link } from 'react-router';

/** From one of a list to the list. */
export const Back = ({ to, text }: { to: string; text: string }) => (
  <p>
    <Link to={to}>← {text}</Link>
  </p>
);
