/** How much of a whole is done, in percent. */
export const Progress = ({ percent }: { percent: number }) => (
  <span className="progress">
    <progress max={100} value={percent} /> {percent} %
  </span>
);
