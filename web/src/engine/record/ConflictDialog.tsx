import { useState } from "react";
import { Modal, Radio } from "antd";
import { t } from "../../kit/text/text";
import { allFields } from "../catalog/catalog";
import { valueAt, withValue } from "../catalog/paths";
import type { Field, RecordTypeEntry, RecordValue } from "../catalog/types";
import { Value } from "../fields/Value";
import { disputed as disputedBy } from "./conflict";

interface Props {
  entry: RecordTypeEntry;
  original: RecordValue;
  theirs: RecordValue;
  mine: Record<string, unknown>;
  onCancel: () => void;
  onDecide: (changes: Record<string, unknown>) => void;
}

/** Somebody was faster: for each field that both touched, whose value shall stand? */
export function ConflictDialog({ entry, original, theirs, mine, onCancel, onDecide }: Props) {
  const fields = new Map(allFields(entry).map((field) => [field.path, field]));
  const paths = Object.keys(mine);
  const disputed = disputedBy(original, theirs, mine);
  const [giveWay, setGiveWay] = useState<string[]>([]);
  const decide = () => onDecide(Object.fromEntries(Object.entries(mine).filter(([path]) => !giveWay.includes(path))));
  return (
    <Modal open title={t("conflict.title")} okText={t("conflict.save")} onOk={decide} onCancel={onCancel} width={760}>
      <p className="muted">{disputed.length ? t("conflict.both", { n: disputed.length }) : t("conflict.apart")}</p>
      <table className="rows-table conflict">
        <thead><tr><th>{t("conflict.field")}</th><th>{t("conflict.original")}</th><th>{t("conflict.theirs")}</th><th>{t("conflict.mine")}</th></tr></thead>
        <tbody>
          {paths.map((path) => {
            const field = fields.get(path);
            const label = field?.label ?? entry.children?.find((rows) => rows.path === path)?.label ?? path;
            const keepTheirs = giveWay.includes(path);
            const choose = (theirsStand: boolean) => setGiveWay(theirsStand ? [...giveWay, path] : giveWay.filter((one) => one !== path));
            return (
              <tr key={path} className={disputed.includes(path) ? "was" : ""}>
                <th scope="row">{label}</th>
                <td data-label={t("conflict.original")}><Shown field={field} path={path} value={valueAt(original, path)} /></td>
                <td data-label={t("conflict.theirs")}><Radio name={`stands ${path}`} checked={keepTheirs} onChange={() => choose(true)}><span className="visually-hidden">{label}, {t("conflict.theirs")}: </span><Shown field={field} path={path} value={valueAt(theirs, path)} /></Radio></td>
                <td data-label={t("conflict.mine")}><Radio name={`stands ${path}`} checked={!keepTheirs} onChange={() => choose(false)}><span className="visually-hidden">{label}, {t("conflict.mine")}: </span><Shown field={field} path={path} value={mine[path]} /></Radio></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}

function Shown({ field, path, value }: { field?: Field; path: string; value: unknown }) {
  if (field) return <Value record={withValue({}, path, value)} field={field} />;
  return <>{Array.isArray(value) ? t("conflict.rows", { n: value.length }) : String(value ?? "–")}</>;
}
