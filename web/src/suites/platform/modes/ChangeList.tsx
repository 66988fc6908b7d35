import { WarningOutlined } from "@ant-design/icons";
import { Checkbox } from "antd";
import { Tag, type Tone } from "../../../kit/tag/Tag";
import { t } from "../../../kit/text/text";
import { idOf, type Act, type Change, type Property } from "./modes";

interface Props {
  changes: Change[];
  chosen: Set<string>;
  onChoose: (chosen: Set<string>) => void;
}

/** The changes by what they are about, each with a box, its properties before and after, and what to look at. */
export function ChangeList({ changes, chosen, onChoose }: Props) {
  const groups = [...Map.groupBy(changes, (change) => `${change.reason === "COMES" ? "" : change.reason}|${change.kindLabel}`)];
  const choose = (those: Change[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const change of those) (isOn ? next.add(idOf(change)) : next.delete(idOf(change)));
    onChoose(next);
  };
  return (
    <>
      {groups.map(([group, those]) => {
        const on = those.filter((change) => chosen.has(idOf(change))).length;
        const title = [those[0]?.reason === "LEAVES" ? t("modes.leaves") : those[0]?.reason === "ABSENT" ? t("modes.absent") : "", those[0]?.kindLabel].filter(Boolean).join(" · ");
        return (
          <section key={group} className="panel change-group" aria-label={title}>
            <header className="panel-head"><h2><Checkbox checked={on === those.length} indeterminate={on > 0 && on < those.length} onChange={({ target }) => choose(those, target.checked)}>{title}</Checkbox></h2><span className="faint num">{t("modes.chosen", { n: on, all: those.length })}</span></header>
            <ul className="changes">{those.map((change) => <Line key={idOf(change)} change={change} isOn={chosen.has(idOf(change))} onChoose={(isOn) => choose([change], isOn)} />)}</ul>
          </section>
        );
      })}
    </>
  );
}

function Line({ change, isOn, onChoose }: { change: Change; isOn: boolean; onChoose: (isOn: boolean) => void }) {
  return (
    <li className="change">
      <div className="change-head">
        <Checkbox checked={isOn} onChange={({ target }) => onChoose(target.checked)}>{change.label}</Checkbox>
        <ActTag act={change.act} />
        {change.touches && <span className="muted">{change.touches}</span>}
      </div>
      {change.warnings.map(({ code, message }) => <p key={code} className={code === "DATA_STAYS" ? "change-note" : "change-warning"}>{code !== "DATA_STAYS" && <WarningOutlined aria-hidden />} {message}</p>)}
      <Properties act={change.act} properties={change.properties} />
    </li>
  );
}

export function ActTag({ act }: { act: Act }) {
  return <Tag tone={toneOf(act)}>{t(`modes.act.${act}`)}</Tag>;
}

function toneOf(act: Act): Tone {
  switch (act) {
    case "ADD": return "good";
    case "CHANGE": return "information";
    case "REMOVE": return "wrong";
    case "ASIDE": return "attention";
  }
}

/** Before and after side by side; what is new has no before. */
export function Properties({ act, properties }: { act: Act; properties: Property[] }) {
  if (!properties.length) return null;
  const isOneSided = act === "ADD" || act === "REMOVE";
  return (
    <details className="change-details">
      <summary>{t("modes.properties", { n: properties.length })}</summary>
      <div className="rows-scroll">
        <table className="rows-table">
          <thead><tr><th scope="col">{t("modes.property")}</th>{act !== "ADD" && <th scope="col">{t("modes.before")}</th>}{act !== "REMOVE" && <th scope="col">{t("modes.after")}</th>}</tr></thead>
          <tbody>{properties.map(({ path, label, before, after }) => <tr key={path}><th scope="row">{label}</th>{act !== "ADD" && <td>{before ?? "–"}</td>}{act !== "REMOVE" && <td className={isOneSided ? "" : "change-after"}>{after ?? "–"}</td>}</tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}
