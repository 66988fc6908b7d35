import { Button, Checkbox, Popover } from "antd";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { side } from "../../../kit/text/direction";
import { t } from "../../../kit/text/text";
import { EVERY_VERB, verbsIn, type Rights } from "./rights";

interface Props {
  type: RecordTypeEntry;
  rights: Rights;
  locked: boolean;
  onChange: (verbs: string[]) => void;
}

/** Which verbs of a type the role may use: all, or some by name. */
export function VerbRights({ type, rights, locked, onChange }: Props) {
  if (!type.verbs.length) return <span className="faint">–</span>;
  const granted = verbsIn(rights, type.type);
  const all = granted.includes(EVERY_VERB);
  const summary = all ? t("role.allVerbs") : granted.length ? t("role.someVerbs", { n: granted.length, all: type.verbs.length }) : t("role.scope.NONE");
  const content = (
    <div className="rights-choice">
      <Checkbox checked={all} disabled={locked} onChange={(event) => onChange(event.target.checked ? [EVERY_VERB] : [])}>{t("role.allVerbs")}</Checkbox>
      {type.verbs.map(({ verb, label }) => (
        <Checkbox key={verb} checked={all || granted.includes(verb)} disabled={locked || all} onChange={(event) => onChange(event.target.checked ? [...granted, verb] : granted.filter((one) => one !== verb))}>{label}</Checkbox>
      ))}
    </div>
  );
  return <Popover trigger="click" placement={side("start")} title={type.label} content={content} destroyOnHidden><Button size="small" type="text" className={granted.length ? "granted" : ""}>{summary}</Button></Popover>;
}
