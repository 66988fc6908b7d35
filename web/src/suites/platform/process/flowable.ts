/** How the fields that an element carries for the house are written in the drawing. */
export const flowable = {
  name: "Flowable", uri: "http://flowable.org/bpmn", prefix: "flowable", xml: { tagAlias: "lowerCase" }, associations: [],
  types: [
    { name: "Field", superClass: ["Element"], properties: [{ name: "name", type: "String", isAttr: true }, { name: "stringValue", type: "String", isAttr: true }, { name: "string", type: "String" }] },
    { name: "Calling", extends: ["bpmn:ServiceTask"], properties: [{ name: "delegateExpression", type: "String", isAttr: true }] },
  ],
};

/** An empty drawing with a beginning and an end. */
export function emptyDrawing(key: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:flowable="http://flowable.org/bpmn" id="definitions" targetNamespace="perennial">
  <bpmn:process id="${key}" name="${key}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>begin</bpmn:outgoing></bpmn:startEvent>
    <bpmn:endEvent id="end"><bpmn:incoming>begin</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="begin" sourceRef="start" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    <bpmndi:BPMNShape id="start_shape" bpmnElement="start"><dc:Bounds x="160" y="100" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="end_shape" bpmnElement="end"><dc:Bounds x="400" y="100" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="begin_edge" bpmnElement="begin"><di:waypoint x="196" y="118" /><di:waypoint x="400" y="118" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
