import type { MouseEvent } from "react";
import { iconOf } from "./icons";
import { Marked } from "./Marked";
import type { Hit, HitGroup } from "./useHits";

interface Props {
  groups: HitGroup[];
  chosen: number;
  searching: boolean;
  onChoose: (at: number) => void;
  onGo: (hit: Hit, aside: boolean) => void;
}

/** What was found, grouped, each with the reason why and the found part marked. */
export function Hits({ groups, chosen, searching, onChoose, onGo }: Props) {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.hits.length, 0));
  return (
    <div className="palette-hits" id="palette-hits" role="listbox" aria-busy={searching} tabIndex={-1}>
      {groups.map((group, groupAt) => (
        <section key={group.key} role="group" aria-label={group.label}>
          <h3 aria-hidden>{group.label}</h3>
          {group.hits.map((hit, hitAt) => <Line key={hit.key} hit={hit} at={(starts[groupAt] ?? 0) + hitAt} chosen={chosen} onChoose={onChoose} onGo={onGo} />)}
        </section>
      ))}
    </div>
  );
}

function Line({ hit, at, chosen, onChoose, onGo }: { hit: Hit; at: number } & Pick<Props, "chosen" | "onChoose" | "onGo">) {
  const Icon = iconOf(hit.icon);
  const go = (event: MouseEvent) => onGo(hit, event.ctrlKey || event.metaKey || event.button === 1);
  return (
    <div id={`hit-${at}`} role="option" aria-selected={at === chosen} className="palette-hit" onMouseMove={() => onChoose(at)} onClick={go} onAuxClick={go}>
      <Icon aria-hidden />
      <span className="hit-label"><Marked text={hit.label} marks={hit.marks} /></span>
      {hit.why && <span className="hit-why">{hit.why.text && <>{hit.why.label}: <Marked text={hit.why.text} marks={hit.why.marks} /></>}{hit.why.how && <em>{hit.why.how}</em>}</span>}
    </div>
  );
}
