package dev.perennial.crm.platform.workflow.plan;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML read without ever looking outside the text: no document types, no entities, no inclusions. */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String FLOWABLE = "http://flowable.org/bpmn";
    static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private Xml() {}

    /** The root element; throws with the reader's complaint when the text is not plain XML. */
    static Element read(String text) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) if (node instanceof Element element) children.add(element);
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName())).findFirst();
    }

    static List<Attr> attributes(Element element) {
        var found = new ArrayList<Attr>();
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) found.add(attribute);
        }
        return found;
    }

    /** The text that stands directly in the element. */
    static String text(Element element) {
        var text = new StringBuilder();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) if (node instanceof Text piece) text.append(piece.getData());
        return text.toString();
    }

    /** The attribute without a namespace, empty when it is not there. */
    static String attribute(Element element, String name) {
        return element.getAttribute(name).strip();
    }

    /** The id of the element or of the nearest one around it that has an id. */
    static String place(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) if (!around.getAttribute("id").isBlank()) return around.getAttribute("id");
        return element.getLocalName();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException flaw) throws SAXException {
            throw flaw;
        }

        @Override
        public void error(SAXParseException flaw) throws SAXException {
            throw flaw;
        }

        @Override
        public void fatalError(SAXParseException flaw) throws SAXException {
            throw flaw;
        }
    }
}
