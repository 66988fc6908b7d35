import { Select } from "antd";
import { useCatalog, type Catalog } from "../../../engine/catalog/catalog";
import { valueAt } from "../../../engine/catalog/paths";
import type { Field } from "../../../engine/catalog/types";
import type { InputProps } from "../../../engine/suite";
import { LOCALES, t } from "../../../kit/text/text";

interface Choosable {
  value: string;
  label: string;
}

/** An input that offers what the catalogue knows for the definition as it stands. */
function picker(offered: (catalog: Catalog, tree: Record<string, unknown>) => Choosable[]) {
  return function Picker({ id, value, tree, invalid, onChange }: InputProps) {
    const options = offered(useCatalog(), tree);
    const own = typeof value === "string" && value && !options.some((one) => one.value === value) ? [{ value, label: value }] : [];
    return (
      <Select
        id={id} className="wide" showSearch allowClear optionFilterProp="label" status={invalid ? "error" : ""} value={typeof value === "string" && value ? value : undefined} options={[...own, ...options]}
        notFoundContent={t("custom.nothingToChoose")} onChange={(next: string | undefined) => onChange(next ?? null)}
      />
    );
  };
}

/** The same for several of them. */
function severalPicker(offered: (catalog: Catalog, tree: Record<string, unknown>) => Choosable[]) {
  return function Picker({ id, value, tree, invalid, onChange }: InputProps) {
    const chosen = Array.isArray(value) ? (value as string[]) : [];
    return (
      <Select
        id={id} className="wide" mode="multiple" optionFilterProp="label" status={invalid ? "error" : ""} value={chosen} options={offered(useCatalog(), tree)}
        notFoundContent={t("custom.nothingToChoose")} onChange={onChange}
      />
    );
  };
}

const FIGURES = ["whole", "decimal", "percent", "money", "rating", "duration", "day", "moment"];

const text = (tree: Record<string, unknown>, path: string) => String(valueAt(tree, path) ?? "");

function fieldsOf(catalog: Catalog, type: string): Field[] {
  return catalog.find(type)?.sections.flatMap((section) => section.fields) ?? [];
}

const named = (fields: Field[]) => fields.map((field) => ({ value: field.path, label: field.label }));

function linksHere(catalog: Catalog, of: string, here: string): Field[] {
  return fieldsOf(catalog, of).filter((field) => field.kind === "link" && field.target === here);
}

/** The types that may be extended: people write their records. */
export const ExtendedType = picker((catalog) => catalog.types.filter((type) => type.sections.some((section) => section.fields.some((field) => !field.byVerb && !field.machine))).map((type) => ({ value: type.type, label: type.label })));

export const AnyType = picker((catalog) => catalog.types.map((type) => ({ value: type.type, label: type.label })));

/** The links of the own type. */
export const Through = picker((catalog, tree) => named(fieldsOf(catalog, text(tree, "type")).filter((field) => field.kind === "link")));

/** The fields of the record to which the link leads. */
export const From = picker((catalog, tree) => {
  const link = fieldsOf(catalog, text(tree, "type")).find((field) => field.path === text(tree, "lookup/through"));
  return named(fieldsOf(catalog, link?.target ?? "").filter((field) => !field.machine));
});

/** The types whose records link to the own type. */
export const Rolled = picker((catalog, tree) => catalog.types.filter((type) => linksHere(catalog, type.type, text(tree, "type")).length > 0).map((type) => ({ value: type.type, label: type.label })));

export const RolledBy = picker((catalog, tree) => named(linksHere(catalog, text(tree, "rollUp/of"), text(tree, "type"))));

export const RolledValue = picker((catalog, tree) => named(fieldsOf(catalog, text(tree, "rollUp/of")).filter((field) => FIGURES.includes(field.kind) && !field.machine)));

/** Fields and child rows of the own type. */
export const OwnFields = severalPicker((catalog, tree) => {
  const type = catalog.find(text(tree, "type"));
  return [...named(type?.sections.flatMap((section) => section.fields) ?? []), ...(type?.children ?? []).map((rows) => ({ value: rows.path, label: rows.label }))];
});

/** The acts that the own type knows. */
export const OwnVerbs = severalPicker((catalog, tree) => (catalog.find(text(tree, "type"))?.verbs ?? []).map((verb) => ({ value: verb.verb, label: verb.label })));

/** The languages in which every sentence exists. */
export const SpokenLanguage = picker(() => Object.entries(LOCALES).map(([value, label]) => ({ value, label })));
