package dev.limn.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The settings of this build's Maven installation, with its mirrors, and one thing more: what this build has downloaded is
 * offered as a repository, so that nothing is downloaded again.
 */
final class Settings {

    private Settings() {}

    static Path write(Path file) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Path outer = Path.of(System.getProperty("outer.global-settings"));
        Document settings = Files.exists(outer) ? builder.parse(outer.toFile()) : builder.newDocument();
        if (settings.getDocumentElement() == null) {
            settings.appendChild(settings.createElement("settings"));
        }
        Element profile = child(child(settings.getDocumentElement(), "profiles"), "profile", true);
        add(profile, "id", "downloaded");
        addRepository(child(child(profile, "repositories"), "repository", true));
        addRepository(child(child(profile, "pluginRepositories"), "pluginRepository", true));
        add(child(settings.getDocumentElement(), "activeProfiles"), "activeProfile", "downloaded");
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(settings), new StreamResult(file.toFile()));
        return file;
    }

    private static void addRepository(Element repository) {
        add(repository, "id", "downloaded");
        add(
                repository,
                "url",
                Path.of(System.getProperty("outer.repository")).toUri().toString());
        add(child(repository, "releases"), "checksumPolicy", "ignore");
        add(child(repository, "snapshots"), "enabled", "false");
    }

    private static Element child(Element parent, String name) {
        return child(parent, name, false);
    }

    private static Element child(Element parent, String name, boolean another) {
        var existing = parent.getElementsByTagName(name);
        return existing.getLength() > 0 && !another
                ? (Element) existing.item(0)
                : (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
    }

    private static void add(Element parent, String name, String text) {
        child(parent, name, true).setTextContent(text);
    }
}
