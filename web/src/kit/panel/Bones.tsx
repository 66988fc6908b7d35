import { t } from "../text/text";
import "./panel.css";

const WIDTHS = ["w70", "w90", "w50", "w80", "w60"];

/** A skeleton of so many lines. */
export function Bones({ lines = 4 }: { lines?: number }) {
  return (
    <div className="bones" role="status" aria-label={t("loading")}>
      {Array.from({ length: lines }, (_, line) => <div key={line} className={`bone ${WIDTHS[line % WIDTHS.length]}`} />)}
    </div>
  );
}
