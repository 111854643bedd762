package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.RegionLists.Reading;
import io.cloudcost.aws.internal.sdk.CommitmentLists;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Part;
import java.util.List;
import java.util.Map;

/** Reads which reservations and savings plans there are. */
final class CommitmentReader {

    private final Session session;
    private final CommitmentLists lists;

    /** @param whole all pages; else the first of each list, to see whether it may be read */
    CommitmentReader(Session session, boolean whole) {
        this.session = session;
        lists = new CommitmentLists(session.access, whole);
    }

    /** Begins with what is read once for all regions. */
    void start() {
        session.run.part(AdviceParts.SAVINGS_PLANS, true, this::readPlans);
    }

    /** What is read region by region. */
    Map<Part, Reading> regional() {
        return Map.of(AdviceParts.RESERVATIONS, this::readReservations);
    }

    private void readPlans() {
        lists.plans(page -> keep(AdviceParts.SAVINGS_PLANS, in("").plans(page)));
    }

    private void readReservations(String region) {
        Details both = new Details();
        both.tell(() -> keep(AdviceParts.RESERVATIONS, in(region).instances(lists.instances(region))));
        both.tell(() -> lists.databases(
                region, page -> keep(AdviceParts.RESERVATIONS, in(region).databases(page))));
        both.end();
    }

    private Commitments in(String region) {
        return new Commitments(new Things(session.identity.id(), region, session.prices));
    }

    private void keep(Part part, List<CloudResource> made) {
        session.held.resources(made);
        session.run.read(part, made.size());
    }
}
