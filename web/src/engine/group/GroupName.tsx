import { showMonth } from "../../kit/text/format";
import { t } from "../../kit/text/text";
import type { Field } from "../catalog/types";
import { useFace } from "../fields/faces";
import { isTime } from "./groups";

/** What a group is called: a choice by its label, a record by its name, a month in the reader's words. */
export function GroupName({ field, value }: { field: Field; value: string | null }) {
  const face = useFace(field.target ?? "", field.kind === "link" ? value : null);
  if (value === null || value === "") return <span className="faint">{t("group.none", { field: field.label })}</span>;
  if (field.kind === "link") return <>{face?.label ?? "…"}</>;
  if (field.kind === "yesNo") return <>{t(value === "true" ? "yes" : "no")}</>;
  if (isTime(field)) return <>{showMonth(value)}</>;
  return <>{field.options?.find((option) => option.value === value)?.label ?? value}</>;
}
