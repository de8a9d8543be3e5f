import type { PacketSource } from '../data/packets.ts';
import { useWords } from '../language/words.ts';
import { Packet } from './packet.tsx';

/** The evidence packets of a page's complaints: of one case, or of each listing of a notice by its name. */
export function PacketCard({ of }: { of: readonly { readonly source: PacketSource; readonly name?: string }[] }) {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="packet">
      <h2 id="packet">{t('packet.title')}</h2>
      <p>{t('packet.text')}</p>
      {of.map(({ source, name }) => (
        <Packet key={source.case} source={source} {...(name !== undefined && of.length > 1 && { name })} />
      ))}
    </section>
  );
}
