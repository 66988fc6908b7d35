package dev.perennial.crm.platform.workflow;

/** Small definitions in the words of the notation, for tests. */
final class Drawing {

    private Drawing() {}

    /** A definition about sales orders with these elements in its process, and the declarations beside it. */
    static String of(String key, String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xmlns:flowable="http://flowable.org/bpmn" id="definitions" targetNamespace="https://perennial.example/processes">
                    <message id="withdrawn" name="withdrawn"/>
                    <message id="paid" name="paid"/>
                    <error id="wrongStatus" name="wrong status" errorCode="orders.WRONG_STATUS"/>
                    <process id="%s" name="Process %s" isExecutable="true">
                        <extensionElements>%s</extensionElements>
                        %s
                    </process>
                </definitions>""".formatted(key, key, field("record", "orders/sales-orders"), elements);
    }

    static String start(String to) {
        return "<startEvent id=\"start\"/>" + flow("start", to);
    }

    static String end(String id) {
        return "<endEvent id=\"%s\"/>".formatted(id);
    }

    static String flow(String from, String to) {
        return "<sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    static String flow(String from, String to, String filter) {
        return "<sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"><conditionExpression xsi:type=\"tFormalExpression\">%s</conditionExpression></sequenceFlow>".formatted(from, to, from, to, filter);
    }

    /** A verb on the order, then on to the next step. */
    static String call(String id, String verb, String to, String... more) {
        return "<serviceTask id=\"%s\" flowable:delegateExpression=\"${verb}\"><extensionElements>%s%s</extensionElements></serviceTask>%s"
                .formatted(id, field("verb", verb), String.join("", more), flow(id, to));
    }

    static String notice(String id, String words, String people, String to) {
        return "<serviceTask id=\"%s\" flowable:delegateExpression=\"${verb}\"><extensionElements>%s%s</extensionElements></serviceTask>%s"
                .formatted(id, field("notice", words), field("to", people), flow(id, to));
    }

    /** Work for sellers that these verbs of the order answer, then on to the next step. */
    static String handOver(String id, String verbs, String to, String... more) {
        return "<userTask id=\"%s\"><extensionElements>%s%s%s%s</extensionElements></userTask>%s"
                .formatted(id, field("title", "Step " + id), field("verbs", verbs), field("candidates", "role:seller"), String.join("", more), flow(id, to));
    }

    static String timer(String id, String host, boolean interrupting, String time, String to) {
        return "<boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\"><timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition></boundaryEvent>%s"
                .formatted(id, host, interrupting, time, flow(id, to));
    }

    static String refused(String id, String host, String to) {
        return "<boundaryEvent id=\"%s\" attachedToRef=\"%s\"><errorEventDefinition errorRef=\"wrongStatus\"/></boundaryEvent>%s".formatted(id, host, flow(id, to));
    }

    static String field(String name, String value) {
        return "<flowable:field name=\"%s\" stringValue=\"%s\"/>".formatted(name, value);
    }
}
