package io.cloudcost.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the rules need to know of one POM, as it is written, without inheritance. */
record Pom(Element project) {
    record Dependency(String group, String artifact, String scope) {}

    static Pom read(Path file) {
        try {
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    List<String> modules() {
        return all(project, "modules")
                .flatMap(m -> all(m, "module"))
                .map(Pom::text)
                .toList();
    }

    /** The version of its own or its parent's. */
    String version() {
        return one(project, "version")
                .or(() -> one(project, "parent").flatMap(p -> one(p, "version")))
                .map(this::resolved)
                .orElseThrow();
    }

    Optional<String> property(String name) {
        return one(project, "properties").flatMap(p -> one(p, name)).map(Pom::text);
    }

    List<Dependency> dependencies() {
        return dependenciesIn(project).map(Pom::dependency).toList();
    }

    /** The version that this POM manages for an artifact. */
    Optional<String> managedVersion(String artifact) {
        return all(project, "dependencyManagement")
                .flatMap(Pom::dependenciesIn)
                .filter(d -> dependency(d).artifact().equals(artifact))
                .flatMap(d -> all(d, "version"))
                .map(this::resolved)
                .findFirst();
    }

    private String resolved(Element element) {
        String text = text(element);
        return text.startsWith("${")
                ? property(text.substring(2, text.length() - 1)).orElse(text)
                : text;
    }

    private static Stream<Element> dependenciesIn(Element parent) {
        return all(parent, "dependencies").flatMap(d -> all(d, "dependency"));
    }

    private static Dependency dependency(Element d) {
        return new Dependency(
                one(d, "groupId").map(Pom::text).orElseThrow(),
                one(d, "artifactId").map(Pom::text).orElseThrow(),
                one(d, "scope").map(Pom::text).orElse("compile"));
    }

    private static Optional<Element> one(Element parent, String name) {
        return all(parent, name).findFirst();
    }

    private static Stream<Element> all(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(n ->
                        n.getNodeType() == Node.ELEMENT_NODE && n.getNodeName().equals(name))
                .map(Element.class::cast);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
