import { useState } from "react";
import { Button } from "antd";
import { useCatalog } from "../../../engine/catalog/catalog";
import { valueAt } from "../../../engine/catalog/paths";
import { FilterBuilder } from "../../../engine/filter/FilterBuilder";
import { groundOf } from "../../../engine/filter/reach";
import type { InputProps } from "../../../engine/suite";
import { t } from "../../../kit/text/text";

/** A filter over the records of the type that the definition names at the path, drawn as every filter is. */
function filterOf(path: string) {
  return function TypeFilter({ id, value, tree, onChange }: InputProps) {
    const [open, setOpen] = useState(false);
    const catalog = useCatalog();
    const there = catalog.find(String(valueAt(tree, path) ?? ""));
    const text = typeof value === "string" ? value : "";
    return (
      <div className="formula-input">
        <code className="faint">{text || t("filter.everything")}</code>
        <Button id={id} size="small" disabled={!there} onClick={() => setOpen(true)}>{t("layout.editFilter")}</Button>
        {open && there && <FilterBuilder text={text} ground={groundOf(catalog, there)} onClose={() => setOpen(false)} onDone={(next) => { setOpen(false); onChange(next || null); }} />}
      </div>
    );
  };
}

/** Which of the records that are rolled up count. */
export const FilterInput = filterOf("rollUp/of");

/** Which of the records of the own type are meant. */
export const OwnFilter = filterOf("type");
