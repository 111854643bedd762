package io.cloudcost.vultr.internal;

import io.cloudcost.model.Tags;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.vultr.model.VultrAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The living resources by address and by name, as far as those are unique. */
final class ResourceIndex {

    /** What a charge needs to know of its resource. */
    record Entry(
            String id,
            @Nullable String name,
            ResourceKind kind,
            @Nullable String region,
            Tags tags,
            @Nullable Instant created,
            @Nullable String plan,
            long memoryMib) {

        static Entry of(CloudResource resource) {
            Machine machine = resource instanceof Machine one ? one : null;
            return new Entry(
                    resource.id(),
                    resource.info().name(),
                    resource.kind(),
                    resource.info().region(),
                    resource.tags(),
                    resource.info().created(),
                    machine == null ? null : machine.plan(),
                    machine == null ? 0 : machine.memoryMib().orElse(0));
        }
    }

    private record Name(ResourceKind kind, String text) {}

    private final Map<String, Optional<Entry>> byAddress = new HashMap<>();
    private final Map<Name, Optional<Entry>> byName = new HashMap<>();

    synchronized void add(CloudResource resource) {
        Entry entry = Entry.of(resource);
        resource.info().attributes().get(VultrAttributes.MAIN_IP).ifPresent(address -> put(byAddress, address, entry));
        resource.name().ifPresent(name -> put(byName, new Name(entry.kind(), name), entry));
    }

    /** The one resource that has this address. */
    synchronized Optional<Entry> byAddress(String address) {
        return byAddress.getOrDefault(address, Optional.empty());
    }

    /** The one resource of this kind that has this name. */
    synchronized Optional<Entry> byName(ResourceKind kind, String name) {
        return byName.getOrDefault(new Name(kind, name), Optional.empty());
    }

    /** A second one with the same key makes the key worthless. */
    private static <K> void put(Map<K, Optional<Entry>> map, K key, Entry entry) {
        map.merge(key, Optional.of(entry), (first, second) -> Optional.empty());
    }
}
