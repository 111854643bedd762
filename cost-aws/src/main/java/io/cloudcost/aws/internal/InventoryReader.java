package io.cloudcost.aws.internal;

import io.cloudcost.AuthenticationException;
import io.cloudcost.ProviderException;
import io.cloudcost.aws.internal.RegionLists.Reading;
import io.cloudcost.aws.internal.sdk.BucketLists;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.internal.sdk.ServiceOffException;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.snapshot.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what exists, regions side by side. */
final class InventoryReader {

    private static final int NOT_ENABLED = 401;

    private final Session session;
    private final Inventory inventory;
    private final Map<Part, Reading> lists;

    InventoryReader(Session session, Inventory inventory, Map<Part, Reading> more) {
        this.session = session;
        this.inventory = inventory;
        this.lists = new LinkedHashMap<>(new RegionLists(session, inventory).all());
        lists.putAll(new ServiceReadings(session, true).all());
        lists.putAll(more);
    }

    /** In the regions of the request, else of the settings, else in all that are enabled. */
    void read() {
        List<String> named = named();
        new BucketReader(session, new BucketLists(session.access, true)).read(named);
        if (!named.isEmpty()) {
            session.run.part(AwsParts.REGIONS, false, inventory::regions);
            lists.forEach((part, reading) -> session.run.part(part, true, () -> readSideBySide(part, reading, named)));
            return;
        }
        if (lists.keySet().stream().anyMatch(session::wants)) {
            // Whoever asks for one list alone needs to know the regions all the same.
            session.run.fork(AwsParts.REGIONS, this::readEnabled);
        } else {
            session.run.part(AwsParts.REGIONS, false, this::readEnabled);
        }
        lists.keySet().forEach(part -> session.run.follows(part, true, AwsParts.REGIONS));
    }

    private List<String> named() {
        return session.request.regions().isEmpty()
                ? AwsSettings.words(session.spec.get(AwsSettings.REGIONS).orElse(null))
                : session.request.regions().stream().sorted().toList();
    }

    private void readEnabled() {
        List<String> regions = inventory.regions();
        session.run.read(AwsParts.REGIONS, regions.size());
        lists.forEach((part, reading) -> {
            if (session.wants(part)) {
                regions.forEach(region -> session.run.fork(part, () -> read(part, reading, region)));
            }
        });
    }

    private void readSideBySide(Part part, Reading reading, List<String> regions) {
        regions.stream().skip(1).forEach(region -> session.run.fork(part, () -> read(part, reading, region)));
        read(part, reading, regions.get(0));
    }

    /** A region that is not enabled refuses credentials that AWS accepts elsewhere. */
    private void read(Part part, Reading reading, String region) {
        try {
            reading.read(region);
        } catch (ServiceOffException off) {
            session.run.notOffered(part, String.valueOf(off.getMessage()));
        } catch (AuthenticationException refused) {
            if (session.identity.known().isEmpty()) {
                throw refused;
            }
            throw new ProviderException(
                    "The region " + region + " refuses credentials that AWS accepts elsewhere: it is probably not"
                            + " enabled for the account. Enable it, or leave it out of the regions. ("
                            + refused.getMessage() + ")",
                    false,
                    NOT_ENABLED,
                    null,
                    null);
        }
    }
}
