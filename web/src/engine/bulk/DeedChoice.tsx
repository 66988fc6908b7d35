import { useState } from "react";
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Segmented, Select } from "antd";
import type { Face } from "../../kit/fields/field";
import { t } from "../../kit/text/text";
import { isWritable } from "../catalog/catalog";
import type { Field, RecordTypeEntry } from "../catalog/types";
import { isFilledIn } from "../suite";
import { mergePatch } from "../form/draft";
import { FieldEdit } from "../form/FieldEdit";
import type { Deed } from "./bulk";

type Tree = Record<string, unknown>;

/** Which fields get which value, or which verb is done. */
export function DeedChoice({ entry, firstWay = "fields", onDeed }: { entry: RecordTypeEntry; firstWay?: "fields" | "verb"; onDeed: (deed: Deed | null) => void }) {
  const [way, setWay] = useState(firstWay);
  const verbs = entry.verbs.filter((verb) => !verb.onType && !verb.creating);
  const turn = (to: "fields" | "verb") => {
    setWay(to);
    onDeed(null);
  };
  return (
    <div className="bulk-choice">
      {verbs.length > 0 && <Segmented value={way} onChange={turn} options={[{ value: "fields", label: t("bulk.fields") }, { value: "verb", label: t("bulk.verb") }]} />}
      {way === "fields" ? <FieldsChoice entry={entry} onDeed={onDeed} /> : <VerbChoice entry={entry} onDeed={onDeed} />}
    </div>
  );
}

function FieldsChoice({ entry, onDeed }: { entry: RecordTypeEntry; onDeed: (deed: Deed | null) => void }) {
  const [paths, setPaths] = useState<string[]>([]);
  const [values, setValues] = useState<Tree>({});
  const [faces, setFaces] = useState<Record<string, Face>>({});
  const fields = writable(entry);
  const put = (next: string[], all: Tree) => {
    setPaths(next);
    setValues(all);
    onDeed(next.length ? { change: mergePatch(Object.fromEntries(next.map((path) => [path, all[path] ?? null]))) } : null);
  };
  return (
    <>
      {paths.map((path) => {
        const field = fields.find((one) => one.path === path);
        return field && (
          <div key={path} className="bulk-field">
            <FieldEdit field={{ ...field, required: false }} value={values[path]} face={faces[path]} findings={[]} onChange={(value, face) => { if (face) setFaces({ ...faces, [path]: face }); put(paths, { ...values, [path]: value }); }} />
            {isNothing(values[path]) && <span className="faint">{t("bulk.empties")}</span>}
            <Button size="small" type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t("remove")} onClick={() => put(paths.filter((one) => one !== path), values)} />
          </div>
        );
      })}
      <Select key={paths.length} aria-label={t("bulk.addField")} className="wide" placeholder={t("bulk.addField")} showSearch optionFilterProp="label" autoFocus defaultOpen={paths.length === 0}
        options={fields.filter((field) => !paths.includes(field.path)).map((field) => ({ value: field.path, label: field.label }))} onChange={(path: string) => put([...paths, path], values)} />
    </>
  );
}

function VerbChoice({ entry, onDeed }: { entry: RecordTypeEntry; onDeed: (deed: Deed | null) => void }) {
  const [chosen, setChosen] = useState<string>();
  const [parameters, setParameters] = useState<Tree>({});
  const verbs = entry.verbs.filter((verb) => !verb.onType && !verb.creating);
  const verb = verbs.find((one) => one.verb === chosen);
  const put = (name: string, next: Tree) => {
    setChosen(name);
    setParameters(next);
    onDeed({ verb: name, parameters: mergePatch(next) });
  };
  return (
    <>
      <Select aria-label={t("bulk.verb")} className="wide" placeholder={t("bulk.verb")} value={chosen} options={verbs.map((one) => ({ value: one.verb, label: one.label }))} onChange={(name: string) => put(name, {})} />
      {verb?.fields.map((field) => <FieldEdit key={field.path} field={field} value={parameters[field.path]} findings={[]} onChange={(value) => put(verb.verb, { ...parameters, [field.path]: value })} />)}
    </>
  );
}

const OWNER = "owner";

function writable(entry: RecordTypeEntry): Field[] {
  const own = entry.sections.flatMap((section) => section.fields).filter((field) => isWritable(field) && !isFilledIn(entry, field.path));
  return own.some((field) => field.path === OWNER) ? own : [...own, { path: OWNER, label: t("field.owner"), kind: "link", target: "platform/users" }];
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
