import { useCatalog } from "../catalog/catalog";
import { manyOf, oneOf } from "../catalog/words";
import { Tag } from "../../kit/tag/Tag";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { Move } from "./merge";

/** What moves with the records, type by type. */
export function Moves({ moves, title }: { moves: Move[]; title: string }) {
  const catalog = useCatalog();
  const byType = new Map<string, number>();
  for (const move of moves) byType.set(move.type, (byType.get(move.type) ?? 0) + move.count);
  const word = (type: string, n: number) => {
    const entry = catalog.find(type);
    return entry ? (n === 1 ? oneOf(entry) : manyOf(entry)) : type;
  };
  return (
    <div className="merge-moves" role="status">
      <b>{title}</b>
      {byType.size === 0 && <span className="muted">{t("merge.nothingMoves")}</span>}
      {[...byType].map(([type, n]) => <Tag key={type}>{t("merge.moves", { n: showNumber(n), many: word(type, n) })}</Tag>)}
    </div>
  );
}
