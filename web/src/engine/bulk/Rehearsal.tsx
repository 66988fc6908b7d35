import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { Rehearsed } from "./bulk";

const SHOWN = 20;

/** What would become of the records: how many change, and which stay as they are, and why. */
export function Rehearsal({ found }: { found: Rehearsed }) {
  return (
    <div className="bulk-rehearsal">
      <dl>
        <div><dt>{t("bulk.matching")}</dt><dd className="num">{showNumber(found.total)}</dd></div>
        <div><dt>{t("bulk.wouldChange")}</dt><dd className="num">{showNumber(found.changed)}</dd></div>
        <div><dt>{t("bulk.alreadySo")}</dt><dd className="num">{showNumber(found.unchanged)}</dd></div>
        <div><dt>{t("bulk.blocked")}</dt><dd className="num">{showNumber(found.blocked.length)}</dd></div>
      </dl>
      {found.examined < found.total && <p className="muted">{t("bulk.examined", { n: showNumber(found.examined) })}</p>}
      {found.blocked.length > 0 && (
        <ul className="bulk-blocked">
          {found.blocked.slice(0, SHOWN).map((row) => <li key={row.id}><b>{row.label ?? row.id}</b> <span className="muted">{row.message}</span></li>)}
          {found.blocked.length > SHOWN && <li className="muted">{t("bulk.more", { n: showNumber(found.blocked.length - SHOWN) })}</li>}
        </ul>
      )}
    </div>
  );
}
