package io.cloudcost;

import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.Services;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds collector providers with a certain class loader. Nothing found is kept, so that no class loader can leak. */
public final class CollectorFinder {

    private final @Nullable ClassLoader loader;

    CollectorFinder(@Nullable ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * A builder for this provider's collector.
     *
     * @throws ProviderNotFoundException if it is not there; broken provider files are attached as suppressed
     * @throws ConfigurationException if several artifacts claim the same id
     */
    public CollectorBuilder<?> builder(String provider) {
        Services<CollectorProvider> found = find();
        List<CollectorProvider> named = found.services().stream()
                .filter(candidate -> candidate.id().equals(provider))
                .toList();
        if (named.size() > 1) {
            throw new ConfigurationException("Several artifacts offer a collector for '" + provider + "': "
                    + named.stream()
                            .map(candidate -> candidate.getClass().getName())
                            .toList()
                    + ". Keep one of them on the class path.");
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> notFound(provider, found))
                .builder();
    }

    /** A group of all accounts of each provider whose usual credentials are in the environment. */
    public CostCollectorGroup all() {
        return CostCollectorGroup.of(providers().stream()
                .map(CollectorProvider::builder)
                .filter(CollectorBuilder::hasCredentials)
                .flatMap(builder -> builder.buildAll().collectors().stream())
                .toList());
    }

    /** The providers that are there, sorted by id. */
    public List<CollectorProvider> providers() {
        return find().services().stream()
                .sorted(Comparator.comparing(CollectorProvider::id))
                .toList();
    }

    /** The provider with this id. */
    public Optional<CollectorProvider> provider(String id) {
        return providers().stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    private Services<CollectorProvider> find() {
        return Services.find(
                ServiceLoader.load(CollectorProvider.class, CollectorProvider.class.getClassLoader()),
                ServiceLoader.load(CollectorProvider.class, loader));
    }

    private static ProviderNotFoundException notFound(String provider, Services<CollectorProvider> found) {
        List<String> ids =
                found.services().stream().map(CollectorProvider::id).sorted().toList();
        ProviderNotFoundException failure = new ProviderNotFoundException(provider, ids);
        found.broken().forEach(failure::addSuppressed);
        return failure;
    }
}
