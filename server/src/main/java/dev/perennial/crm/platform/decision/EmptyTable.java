package dev.perennial.crm.platform.decision;

import org.springframework.web.util.HtmlUtils;

/** The table with which somebody begins who has none yet: one input, one output, no rule. */
final class EmptyTable {

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="%1$s" namespace="http://perennial.dev/dmn">
              <decision id="decision" name="%1$s">
                <decisionTable id="table" hitPolicy="UNIQUE">
                  <input id="input" label="input"><inputExpression id="inputExpression" typeRef="string"><text>input</text></inputExpression></input>
                  <output id="output" name="output" typeRef="string"/>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private EmptyTable() {}

    static String called(String name) {
        return XML.formatted(name == null ? "" : HtmlUtils.htmlEscapeDecimal(name, "UTF-8"));
    }
}
