package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.SpotPrices;
import io.cloudcost.aws.internal.sdk.SpotPrices.Spot;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Learns what the types in use cost on the spot market of their zones, of instances that are bought on demand on shared hardware. */
final class SpotReader {

    /** The systems that spot prices are told for (API reference); what has further licences has no spot price. */
    private static final Set<String> PRODUCTS =
            Set.of("Linux/UNIX", "Red Hat Enterprise Linux", "SUSE Linux", "Windows");

    private record Key(String type, String product, String zone) {}

    private final Session session;
    private final SpotPrices prices;
    private final Map<Key, Spot> known = new ConcurrentHashMap<>();

    SpotReader(Session session, SpotPrices prices) {
        this.session = session;
        this.prices = prices;
    }

    /** When all instances are listed. */
    void start() {
        if (session.run.follows(AwsParts.SPOT_PRICES, true, Part.INSTANCES)) {
            inUse().forEach((region, keys) -> session.run.fork(AwsParts.SPOT_PRICES, () -> read(region, keys)));
        }
    }

    private Map<String, Set<Key>> inUse() {
        Map<String, Set<Key>> inUse = new TreeMap<>();
        for (CloudResource resource : session.held.waiting()) {
            key(resource)
                    .ifPresent(key -> inUse.computeIfAbsent(resource.region().orElseThrow(), region -> new HashSet<>())
                            .add(key));
        }
        return inUse;
    }

    private void read(String region, Set<Key> keys) {
        SortedSet<String> types = new TreeSet<>();
        SortedSet<String> products = new TreeSet<>();
        keys.forEach(key -> {
            types.add(key.type);
            products.add(key.product);
        });
        List<Spot> read = prices.at(session.spec.clock().instant(), region, List.copyOf(types), products);
        read.forEach(spot -> known.merge(
                new Key(spot.type(), spot.product(), spot.zone()),
                spot,
                (one, other) -> one.since().isBefore(other.since()) ? other : one));
        session.run.read(AwsParts.SPOT_PRICES, read.size());
    }

    private static Optional<Key> key(CloudResource resource) {
        if (!(resource instanceof Machine machine) || machine.state() != ResourceState.RUNNING) {
            return Optional.empty();
        }
        Attributes facts = machine.info().attributes();
        String type = machine.plan();
        String product = machine.operatingSystem();
        boolean onDemand = facts.get(AwsAttributes.LIFECYCLE).isEmpty()
                && facts.get(AwsAttributes.TENANCY)
                        .filter(own -> !own.equals("default"))
                        .isEmpty();
        return type == null || product == null || !onDemand || !PRODUCTS.contains(product)
                ? Optional.empty()
                : facts.get(AwsAttributes.ZONE).map(zone -> new Key(type, product, zone));
    }

    /** A machine with its spot price, if there is one; anything else as it is. */
    CloudResource priced(CloudResource resource) {
        return key(resource)
                .map(known::get)
                .map(spot -> resource.withInfo(resource.info().toBuilder()
                        .attributes(resource.info()
                                .attributes()
                                .with(AwsAttributes.SPOT_PRICE, spot.hourly())
                                .with(AwsAttributes.SPOT_SINCE, spot.since()))
                        .build()))
                .orElse(resource);
    }
}
