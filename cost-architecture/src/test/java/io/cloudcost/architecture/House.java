package io.cloudcost.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The modules as they were just built: their POMs and the classes of their main code. */
final class House {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The directories of all our modules that hold code. */
    static final List<String> MODULES = pom(".").modules().stream()
            .filter(m -> !m.startsWith("consumers/") && !m.equals("cost-bom") && !m.equals("cost-architecture"))
            .toList();

    /** The main code of all modules. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(MODULES.stream().map(House::output).toList());

    private House() {}

    static Pom pom(String module) {
        return Pom.read(ROOT.resolve(module).resolve("pom.xml"));
    }

    /** Whether a module is published, so that users may depend on it. */
    static boolean published(String module) {
        return pom(module).property("maven.deploy.skip").isEmpty();
    }

    /** The module that a class was compiled in, empty for everybody else's. */
    static Optional<String> moduleOf(JavaClass type) {
        return type.getSource()
                .map(Source::getUri)
                .filter(uri -> uri.getScheme().equals("file"))
                .map(Path::of)
                .flatMap(file ->
                        MODULES.stream().filter(m -> file.startsWith(output(m))).findFirst());
    }

    /** Whether users and other modules may see a package of a module. */
    static boolean exported(String module, String packageName) {
        return descriptor(module)
                .map(d -> d.exports().stream().anyMatch(e -> e.source().equals(packageName) && !e.isQualified()))
                .orElseGet(() -> !(packageName + ".").contains(".internal."));
    }

    /** Whether a module lets another one see a package. */
    static boolean exportedTo(String module, String packageName, String other) {
        String name = "io.cloud" + other.replace('-', '.');
        return exported(module, packageName)
                || descriptor(module)
                        .filter(d -> d.exports().stream()
                                .anyMatch(e -> e.source().equals(packageName)
                                        && e.targets().contains(name)))
                        .isPresent();
    }

    private static Optional<ModuleDescriptor> descriptor(String module) {
        Path file = output(module).resolve("module-info.class");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModuleDescriptor.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output(String module) {
        return ROOT.resolve(module).resolve("target").resolve("classes");
    }
}
