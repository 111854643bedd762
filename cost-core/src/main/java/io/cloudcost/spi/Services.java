package io.cloudcost.spi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What service loaders found. One broken artifact does not hide the others: what it threw is kept beside what works.
 *
 * @param services one instance per class name, in the order found
 * @param broken what broken artifacts threw
 */
public record Services<S>(List<S> services, List<ServiceConfigurationError> broken) {

    // Getting past a broken entry is best effort, so the walk is bounded.
    private static final int MOST_BROKEN = 100;

    public Services {
        services = List.copyOf(services);
        broken = List.copyOf(broken);
    }

    /** Walks the loaders in order; of a class that several find the first wins. */
    @SafeVarargs
    public static <S> Services<S> find(ServiceLoader<S>... loaders) {
        Map<String, S> services = new LinkedHashMap<>();
        List<ServiceConfigurationError> broken = new ArrayList<>();
        for (ServiceLoader<S> loader : loaders) {
            walk(loader.iterator(), services, broken);
        }
        return new Services<>(List.copyOf(services.values()), broken);
    }

    private static <S> void walk(Iterator<S> found, Map<String, S> services, List<ServiceConfigurationError> broken) {
        while (broken.size() < MOST_BROKEN) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                S service = found.next();
                services.putIfAbsent(service.getClass().getName(), service);
            } catch (ServiceConfigurationError error) {
                broken.add(error);
            }
        }
    }
}
