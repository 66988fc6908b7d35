import { Button, Popover } from "antd";
import { LinkPicker } from "../../../engine/fields/link";
import { RecordLink } from "../../../engine/fields/RecordLink";
import { t } from "../../../kit/text/text";

const DEPARTMENTS = "platform/departments";

interface Props {
  label: string;
  chosen: string[];
  locked: boolean;
  onChange: (departments: string[]) => void;
}

/** Which departments a right reaches. */
export function ChosenDepartments({ label, chosen, locked, onChange }: Props) {
  const content = (
    <div className="rights-choice">
      {!chosen.length && <p className="muted">{t("role.chosenNone")}</p>}
      {chosen.map((id) => (
        <span key={id} className="chosen-department">
          <RecordLink type={DEPARTMENTS} id={id} />
          {!locked && <button type="button" className="plain" aria-label={t("remove")} onClick={() => onChange(chosen.filter((other) => other !== id))}>×</button>}
        </span>
      ))}
      {!locked && <LinkPicker target={DEPARTMENTS} label={t("role.chosen")} value={null} onPick={(face) => face && !chosen.includes(face.id) && onChange([...chosen, face.id])} />}
    </div>
  );
  return <Popover trigger="click" placement="bottom" title={t("role.chosen")} content={content} destroyOnHidden><Button size="small" type="text" className={chosen.length ? "granted" : "masked"} aria-label={`${label}: ${t("role.chosen")}`}>{chosen.length}</Button></Popover>;
}
