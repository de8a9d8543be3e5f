import { Card, type CardProps } from 'antd';

/** A card with a heading, by default of the second level. */
export function Panel({ title, level: Level = 'h2', ...card }: CardProps & { level?: 'h2' | 'h3' }) {
  return <Card {...card} title={<Level className="small-head">{title}</Level>} />;
}
