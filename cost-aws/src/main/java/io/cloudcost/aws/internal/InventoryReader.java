package io.cloudcost.aws.internal;

import io.cloudcost.AuthenticationException;
import io.cloudcost.ProviderException;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.resource.Machine;
import io.cloudcost.snapshot.Part;
import java.util.List;
import java.util.Optional;

/** Reads what exists, regions side by side. */
final class InventoryReader {

    private static final int NOT_ENABLED = 401;

    private final Session session;
    private final Inventory inventory;

    InventoryReader(Session session, Inventory inventory) {
        this.session = session;
        this.inventory = inventory;
    }

    /** In the regions of the request, else of the settings, else in all that are enabled. */
    void read() {
        List<String> named = named();
        if (named.isEmpty()) {
            session.run.part(AwsParts.REGIONS, session.wants(Part.INSTANCES), this::readEnabled);
            session.run.follows(Part.INSTANCES, true, AwsParts.REGIONS);
        } else {
            session.run.part(AwsParts.REGIONS, false, this::readEnabled);
            session.run.part(Part.INSTANCES, true, () -> instances(named));
        }
    }

    private List<String> named() {
        return session.request.regions().isEmpty()
                ? AwsSettings.words(session.spec.get(AwsSettings.REGIONS).orElse(null))
                : session.request.regions().stream().sorted().toList();
    }

    private void readEnabled() {
        List<String> regions = inventory.regions();
        session.run.read(AwsParts.REGIONS, regions.size());
        if (named().isEmpty() && session.wants(Part.INSTANCES)) {
            regions.forEach(region -> session.run.fork(Part.INSTANCES, () -> instances(region)));
        }
    }

    private void instances(List<String> regions) {
        regions.stream().skip(1).forEach(region -> session.run.fork(Part.INSTANCES, () -> instances(region)));
        instances(regions.get(0));
    }

    private void instances(String region) {
        Machines machines = new Machines(session.identity.id());
        try {
            inventory.instances(region, page -> {
                List<Machine> made = machines.of(region, page);
                session.outlet.resources(made);
                session.run.read(Part.INSTANCES, made.size());
            });
        } catch (AuthenticationException refused) {
            throw explained(region, refused);
        }
    }

    /** A region that is not enabled refuses credentials that AWS accepts elsewhere. */
    private RuntimeException explained(String region, AuthenticationException refused) {
        Optional<?> known = session.identity.known();
        return known.isEmpty()
                ? refused
                : new ProviderException(
                        "The region " + region + " refuses credentials that AWS accepts elsewhere: it is probably not"
                                + " enabled for the account. Enable it, or leave it out of the regions. ("
                                + refused.getMessage() + ")",
                        false,
                        NOT_ENABLED,
                        null,
                        null);
    }
}
