import type Modeler from "bpmn-js/lib/Modeler";

/** A part of the drawing's meaning, as the drawing library keeps it. */
export interface Meaning {
  $type: string;
  id?: string;
  name?: string;
  $parent?: Meaning;
  extensionElements?: { values?: Meaning[] };
  eventDefinitions?: Meaning[];
  [part: string]: unknown;
}

export interface Shape {
  id: string;
  type: string;
  businessObject: Meaning;
}

interface Modeling {
  updateProperties(shape: Shape, properties: object): void;
  updateModdleProperties(shape: Shape, part: Meaning, properties: object): void;
}

interface Factory {
  create(type: string, properties: object): Meaning;
}

/** Reads a field that the element carries for the house. */
export function fieldOf(shape: Shape, name: string): string {
  const field = shape.businessObject.extensionElements?.values?.find((value) => value.$type === "flowable:Field" && value.name === name);
  return (field?.stringValue as string | undefined) ?? (field?.string as string | undefined) ?? "";
}

/** Writes fields that the element carries for the house; empty ones are left out. */
export function setFields(modeler: Modeler, shape: Shape, changes: Record<string, string>): void {
  const factory = modeler.get<Factory>("bpmnFactory");
  const before = shape.businessObject.extensionElements?.values ?? [];
  const kept = before.filter((value) => !(typeof value.name === "string" && value.name in changes));
  const added = Object.entries(changes).filter(([, text]) => text !== "").map(([name, text]) => factory.create("flowable:Field", { name, stringValue: text }));
  const values = [...kept, ...added];
  const extensionElements = values.length > 0 ? factory.create("bpmn:ExtensionElements", { values }) : undefined;
  const delegate = shape.type === "bpmn:ServiceTask" ? { "flowable:delegateExpression": "${verb}" } : {};
  modeler.get<Modeling>("modeling").updateProperties(shape, { extensionElements, ...delegate });
}

export function setProperties(modeler: Modeler, shape: Shape, properties: object): void {
  modeler.get<Modeling>("modeling").updateProperties(shape, properties);
}

/** The condition of a flow, or the time of a timer. */
export function bodyOf(part: unknown): string {
  return ((part as Meaning | undefined)?.body as string | undefined) ?? "";
}

export function setCondition(modeler: Modeler, shape: Shape, filter: string): void {
  const conditionExpression = filter ? modeler.get<Factory>("bpmnFactory").create("bpmn:FormalExpression", { body: filter }) : undefined;
  setProperties(modeler, shape, { conditionExpression });
}

export function setTime(modeler: Modeler, shape: Shape, timer: Meaning, text: string): void {
  const timeDuration = modeler.get<Factory>("bpmnFactory").create("bpmn:FormalExpression", { body: text });
  modeler.get<Modeling>("modeling").updateModdleProperties(shape, timer, { timeDuration, timeDate: undefined });
}

/** What an event refers to: the name of a message or signal, the code of a refusal. */
const REFERENCES: Record<string, { ref: string; type: string; attribute: string }> = {
  "bpmn:MessageEventDefinition": { ref: "messageRef", type: "bpmn:Message", attribute: "name" },
  "bpmn:SignalEventDefinition": { ref: "signalRef", type: "bpmn:Signal", attribute: "name" },
  "bpmn:ErrorEventDefinition": { ref: "errorRef", type: "bpmn:Error", attribute: "errorCode" },
};

export function referenceOf(definition: Meaning): string | undefined {
  const kind = REFERENCES[definition.$type];
  return kind && (((definition[kind.ref] as Meaning | undefined)?.[kind.attribute] as string | undefined) ?? "");
}

/** Lets the event refer to the message, signal or refusal, which is declared when nothing else has declared it. */
export function setReference(modeler: Modeler, shape: Shape, definition: Meaning, text: string): void {
  const kind = REFERENCES[definition.$type];
  if (!kind) return;
  const definitions = modeler.getDefinitions() as unknown as { rootElements: Meaning[] };
  let declared = definitions.rootElements.find((element) => element.$type === kind.type && element[kind.attribute] === text);
  if (!declared && text) {
    declared = modeler.get<Factory>("bpmnFactory").create(kind.type, { name: text, [kind.attribute]: text });
    definitions.rootElements.push(declared);
  }
  modeler.get<Modeling>("modeling").updateModdleProperties(shape, definition, { [kind.ref]: text ? declared : undefined });
}
