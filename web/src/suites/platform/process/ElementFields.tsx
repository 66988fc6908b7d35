import type { ReactNode } from "react";
import { AutoComplete, Input, Select } from "antd";
import type Modeler from "bpmn-js/lib/Modeler";
import { useCatalog } from "../../../engine/catalog/catalog";
import { t, type MessageKey } from "../../../kit/text/text";
import { bodyOf, fieldOf, referenceOf, setCondition, setFields, setProperties, setReference, setTime, type Shape } from "./model";

interface Props {
  modeler: Modeler;
  shape: Shape;
}

const OF_SERVICE_TASKS = ["on", "parameters", "result", "notice", "to", "arguments"];
const OF_USER_TASKS = ["title", "verbs", "on", "candidates", "assignee", "due", "time", "kind", "arguments"];

/** What the chosen element carries for the house, beside the drawing. */
export function ElementFields({ modeler, shape }: Props) {
  const definition = shape.businessObject.eventDefinitions?.[0];
  const isFromGateway = shape.type === "bpmn:SequenceFlow" && /(Exclusive|Inclusive)Gateway$/.test((shape.businessObject.sourceRef as { $type: string } | undefined)?.$type ?? "");
  return (
    <div className="element-fields">
      <Line label={t("process.field.name")}><Typed value={shape.businessObject.name ?? ""} onTyped={(name) => setProperties(modeler, shape, { name: name || undefined })} /></Line>
      {shape.type === "bpmn:Process" && <OfProcess modeler={modeler} shape={shape} />}
      {shape.type === "bpmn:ServiceTask" && <><VerbField modeler={modeler} shape={shape} /><Fields modeler={modeler} shape={shape} names={OF_SERVICE_TASKS} /></>}
      {shape.type === "bpmn:UserTask" && <Fields modeler={modeler} shape={shape} names={OF_USER_TASKS} />}
      {isFromGateway && (
        <>
          <Line label={t("process.field.condition")}><Typed value={bodyOf(shape.businessObject.conditionExpression)} onTyped={(filter) => setCondition(modeler, shape, filter)} /></Line>
          <Fields modeler={modeler} shape={shape} names={["on"]} />
        </>
      )}
      {definition?.$type === "bpmn:TimerEventDefinition" && (
        <>
          <Line label={t("process.field.moment")}><Typed value={bodyOf(definition.timeDuration) || bodyOf(definition.timeDate)} onTyped={(text) => setTime(modeler, shape, definition, text)} /></Line>
          <Fields modeler={modeler} shape={shape} names={["on", "time"]} />
        </>
      )}
      {definition && referenceOf(definition) !== undefined && <Reference modeler={modeler} shape={shape} />}
    </div>
  );
}

function OfProcess({ modeler, shape }: Props) {
  const types = useCatalog().types;
  return (
    <>
      <Line label={t("process.field.key")}><Typed value={shape.businessObject.id ?? ""} onTyped={(id) => id && setProperties(modeler, shape, { id })} /></Line>
      <Line label={t("process.field.record")}>
        <Select className="wide" showSearch optionFilterProp="label" value={fieldOf(shape, "record") || undefined} allowClear
          options={types.map((entry) => ({ value: entry.type, label: entry.labelOne ?? entry.one }))} onChange={(record?: string) => setFields(modeler, shape, { record: record ?? "" })} />
      </Line>
    </>
  );
}

/** The verb that a service task calls, chosen from all that the house knows. */
function VerbField({ modeler, shape }: Props) {
  const types = useCatalog().types;
  const options = types.filter((entry) => entry.verbs.length > 0).map((entry) => ({
    label: entry.labelOne ?? entry.one, options: entry.verbs.map((verb) => ({ value: `${entry.type}.${verb.verb}`, label: `${entry.labelOne ?? entry.one}: ${verb.label}` })),
  }));
  return (
    <Line label={t("process.field.verb")}>
      <Select className="wide" showSearch optionFilterProp="label" allowClear value={fieldOf(shape, "verb") || undefined} options={options} onChange={(verb?: string) => setFields(modeler, shape, { verb: verb ?? "" })} />
    </Line>
  );
}

function Fields({ modeler, shape, names }: Props & { names: string[] }) {
  return names.map((name) => <Line key={name} label={t(`process.field.${name}` as MessageKey)}><Typed value={fieldOf(shape, name)} onTyped={(text) => setFields(modeler, shape, { [name]: text })} /></Line>);
}

function Reference({ modeler, shape }: Props) {
  const refusals = useCatalog().refusalCodes();
  const definition = shape.businessObject.eventDefinitions?.[0];
  if (!definition) return null;
  const isError = definition.$type === "bpmn:ErrorEventDefinition";
  return (
    <Line label={t(isError ? "process.field.refusal" : "process.field.message")}>
      <AutoComplete key={shape.id} className="wide" defaultValue={referenceOf(definition)} options={isError ? refusals.map((code) => ({ value: code })) : []}
        showSearch={{ filterOption: (typed, option) => option?.value.toLowerCase().includes(typed.toLowerCase()) ?? false }} onChange={(text: string) => setReference(modeler, shape, definition, text)} />
    </Line>
  );
}

/** A text that is written into the drawing when it is left, so that each change is one step to undo. */
function Typed({ value, onTyped }: { value: string; onTyped: (text: string) => void }) {
  return <Input.TextArea key={value} autoSize={{ minRows: 1, maxRows: 6 }} defaultValue={value} onBlur={(event) => event.target.value !== value && onTyped(event.target.value.trim())} />;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return <label className="element-field"><span>{label}</span>{children}</label>;
}
