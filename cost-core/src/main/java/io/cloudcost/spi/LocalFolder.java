package io.cloudcost.spi;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Billing files in a folder on this machine. */
record LocalFolder(Path folder) implements BillingFileSource {

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public List<String> list() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .map(LocalFolder::withSlashes)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException("Cannot read the folder " + folder + ": " + e.getMessage() + ".");
        }
    }

    @Override
    public void fetch(String name, Path target) {
        try {
            Files.copy(folder.resolve(name), target);
        } catch (IOException e) {
            throw new StoreException("Cannot copy " + name + " to " + target + ": " + e.getMessage() + ".", false, e);
        }
    }

    @Override
    public Optional<Path> localFolder() {
        return Optional.of(folder);
    }

    private static String withSlashes(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
