import { Button, Popover } from "antd";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { side } from "../../../kit/text/direction";
import { t, type MessageKey } from "../../../kit/text/text";
import { OpenedElsewhere } from "./OpenedElsewhere";
import { modeIn, MODES, type Mode, type Rights } from "./rights";

interface Props {
  role: string;
  type: RecordTypeEntry;
  rights: Rights;
  locked: boolean;
  onChange: (path: string, mode: Mode) => void;
}

/** Which fields of a type the role does not see, or sees without changing them. */
export function FieldMasks({ role, type, rights, locked, onChange }: Props) {
  const masked = rights.masks.filter((mask) => mask.type === type.type).length;
  const lines = [
    ...type.sections.filter((section) => section.path).map((section) => ({ path: section.path, label: t("role.wholeSection", { section: section.label }) })),
    ...type.sections.flatMap((section) => section.fields),
    ...(type.children ?? []).map((rows) => ({ path: rows.path, label: rows.label })),
  ];
  const content = (
    <div className="rights-choice">
      <OpenedElsewhere role={role} type={type} rights={rights} />
      {lines.map(({ path, label }) => (
        <label key={path} className="mask-line">
          <span>{label}</span>
          <select className="scope" data-mode={modeIn(rights, type.type, path)} disabled={locked} value={modeIn(rights, type.type, path)} onChange={(event) => onChange(path, event.target.value as Mode)}>
            {MODES.map((mode) => <option key={mode} value={mode}>{t(`role.mode.${mode}` as MessageKey)}</option>)}
          </select>
        </label>
      ))}
    </div>
  );
  return <Popover trigger="click" placement={side("start")} title={type.label} content={content} destroyOnHidden><Button size="small" type="text" className={masked ? "masked" : ""}>{masked ? t("role.masked", { n: masked }) : t("role.allFields")}</Button></Popover>;
}
