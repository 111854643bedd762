package io.cloudcost.vultr.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.vultr.model.VultrAttributes;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tie is made where it is certain and nowhere else: money on the wrong machine is worse than money on none. */
class TiesTest {

    private static final Product COMPUTE = Product.of("Cloud Compute");
    private static final Product BALANCER = Product.of("Load Balancer");
    private static final Instant CREATED = Instant.parse("2026-10-10T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

    private final ResourceIndex index = new ResourceIndex();
    private final Set<ResourceKind> unread = new HashSet<>();
    private final Ties ties = new Ties(index, kind -> !unread.contains(kind));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1 (8192 MB) [web]",
                "192.0.2.1 (8192 MB)",
                "web",
                "web (vc2-1c-1gb)",
                "Cloud Compute (web)",
            })
    void tiesByAddressAndByName(String text) {
        machine("m-1", "web", "192.0.2.1");
        machine("m-2", "db", "192.0.2.2");
        assertThat(tied(COMPUTE, text)).contains("m-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.9 (8192 MB) [web]", // an address that nobody has, though the name fits
                "192.0.2.1 (8192 MB) [db]", // the address has gone to another machine
                "192.0.2.1 (8192 MB) []",
                "192.0.2.1", // not the shape of a line
                "web-1",
                "Web",
                "db (web)", // two that both exist
                "",
            })
    void makesNoTieThatIsNotCertain(String text) {
        machine("m-1", "web", "192.0.2.1");
        machine("m-2", "db", "192.0.2.2");
        assertThat(tied(COMPUTE, text)).isEmpty();
    }

    @Test
    void aNameOrAddressThatTwoHaveIsWorthless() {
        machine("m-1", "web", "192.0.2.1");
        machine("m-2", "web", "192.0.2.1");
        machine("m-3", "web", "192.0.2.1");
        assertThat(tied(COMPUTE, "web (vc2-1c-1gb)")).isEmpty();
        assertThat(tied(COMPUTE, "192.0.2.1 (8192 MB)")).isEmpty();
    }

    @Test
    void tiesOnlyToTheProductsKind() {
        machine("m-1", "web", "192.0.2.1");
        index.add(new LoadBalancer(
                info(ResourceKind.LOAD_BALANCER, "lb-1", "web", null, CREATED),
                OptionalInt.of(1),
                OptionalInt.empty()));
        assertThat(tied(BALANCER, "Load Balancer (web)")).contains("lb-1");
        assertThat(tied(COMPUTE, "web")).contains("m-1");
        assertThat(tied(BALANCER, "192.0.2.1 (8192 MB) [web]")).isEmpty();
        assertThat(tied(Product.of("Quantum Leap"), "web")).isEmpty();
        assertThat(ties.find(COMPUTE, null, END)).isEmpty();
    }

    @Test
    void tiesToNothingOfAKindThatWasNotReadWhole() {
        machine("m-1", "web", "192.0.2.1");
        unread.add(ResourceKind.COMPUTE_INSTANCE);
        assertThat(tied(COMPUTE, "web")).isEmpty();
        assertThat(tied(COMPUTE, "192.0.2.1 (8192 MB) [web]")).isEmpty();
    }

    @Test
    void tiesToNothingThatDidNotExistYet() {
        machine("m-1", "web", "192.0.2.1");
        index.add(Machine.of(info(ResourceKind.COMPUTE_INSTANCE, "m-2", "old", "192.0.2.2", null), null, null));
        assertThat(ties.find(COMPUTE, "web", CREATED)).isEmpty();
        assertThat(ties.find(COMPUTE, "web", CREATED.plusSeconds(1))).isPresent();
        assertThat(tied(COMPUTE, "old")).isEmpty();
    }

    private Optional<String> tied(Product product, String text) {
        return ties.find(product, text, END).map(ResourceIndex.Entry::id);
    }

    private void machine(String id, String name, String address) {
        index.add(Machine.of(info(ResourceKind.COMPUTE_INSTANCE, id, name, address, CREATED), "vc2-1c-1gb", null));
    }

    private static ResourceInfo info(
            ResourceKind kind, String id, String name, @Nullable String address, @Nullable Instant created) {
        ResourceInfoBuilder info = ResourceInfo.builder(new ResourceRef("vultr", "acme", kind, id))
                .name(name)
                .created(created);
        return address == null
                ? info.build()
                : info.attributes(Attributes.of(Map.of(VultrAttributes.MAIN_IP.name(), address)))
                        .build();
    }
}
