import { t } from "../../kit/text/text";
import { Bones } from "../../kit/panel/Bones";
import { Empty } from "../../kit/panel/Empty";
import { iconOf } from "./icons";
import type { Hit, HitGroup } from "./useHits";

interface Props {
  groups: HitGroup[];
  chosen: number;
  searching: boolean;
  typed: string;
  onChoose: (at: number) => void;
  onGo: (hit: Hit) => void;
}

/** What was found, grouped, with the reason why. */
export function Hits({ groups, chosen, searching, typed, onChoose, onGo }: Props) {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.hits.length, 0));
  return (
    <div className="palette-hits" id="palette-hits" role="listbox" aria-busy={searching}>
      {groups.map((group, groupAt) => (
        <section key={group.key} role="group" aria-label={group.label}>
          <h3>{group.label}</h3>
          {group.hits.map((hit, hitAt) => {
            const at = (starts[groupAt] ?? 0) + hitAt;
            const Icon = iconOf(hit.icon);
            return (
              <div key={hit.key} id={`hit-${at}`} role="option" aria-selected={at === chosen} className="palette-hit" onMouseMove={() => onChoose(at)} onClick={() => onGo(hit)}>
                <Icon aria-hidden /><span className="hit-label">{hit.label}</span><span className="hit-why">{hit.why}</span>
              </div>
            );
          })}
        </section>
      ))}
      {groups.length === 0 && (searching ? <Bones lines={4} /> : <Empty small title={t("search.none", { typed })}>{t("search.noneHow")}</Empty>)}
    </div>
  );
}
