package io.cloudcost.vultr.internal;

import io.cloudcost.ResponseException;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireAccount;
import io.cloudcost.vultr.internal.api.WireCluster;
import io.cloudcost.vultr.internal.api.WirePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads what every resource needs to be made of its wire record: the account, the machines' prices, the clusters' nodes. */
final class Basics {

    private static final String PLANS = "/plans";
    private static final String METAL_PLANS = "/plans-metal";

    private final Session session;
    private final Map<String, String> clusterOfNode = new ConcurrentHashMap<>();
    private final List<CatalogPrice> slice = new ArrayList<>();
    private volatile @Nullable Account account;
    private volatile @Nullable MachinePrices prices;
    private volatile @Nullable MachinePrices metalPrices;

    Basics(Session session) {
        this.session = session;
    }

    /** Prices first: they are the largest answers, and what waits for them is the longest list. */
    void readPrices() {
        session.part(Part.PRICES, session.basics, this::plans);
        session.part(Part.PRICES, session.basics, this::metalPlans);
    }

    /** Without a configured id the account must be read, asked for or not: every resource and charge names it. */
    void readAccount() {
        if (session.wants(Part.ACCOUNT)) {
            session.part(Part.ACCOUNT, session.basics, this::account);
        } else if (session.spec.accountId().isEmpty()) {
            session.fork(Part.ACCOUNT, session.basics, this::account);
        }
    }

    /** Clusters become resources like all else, but their nodes must be known before the machines are made. */
    void readClusters() {
        if (session.wants(Part.CLUSTERS)) {
            session.inventoried.hold();
        }
        session.part(Part.CLUSTERS, session.basics, () -> {
            try {
                clusters();
            } finally {
                session.inventoried.release();
            }
        });
    }

    @Nullable
    Account knownAccount() {
        return account;
    }

    Map<String, String> clusterOfNode() {
        return clusterOfNode;
    }

    synchronized List<CatalogPrice> slice() {
        return List.copyOf(slice);
    }

    /** As far as it is known now; complete once the gate has opened. */
    Mapping mapping() {
        return new Mapping(
                accountOrId(),
                orNone(prices, PLANS),
                orNone(metalPrices, METAL_PLANS),
                clusterOfNode,
                session.shared,
                session.notes);
    }

    Account accountOrId() {
        Account read = account;
        return read != null ? read : Account.of(session.spec.accountId().orElse(VultrIds.UNIDENTIFIED));
    }

    private void deliver(List<WireCluster> clusters) {
        try {
            Mapping mapping = mapping();
            session.inventory.deliver(session.inventory.admit(clusters.stream()
                    .map(wire -> Services.cluster(wire, mapping))
                    .toList()));
        } finally {
            session.inventoried.release();
        }
    }

    private void clusters() throws Exception {
        List<WireCluster> clusters = session.lists.all(Part.CLUSTERS, "/kubernetes/clusters", session.api::clusters);
        clusters.forEach(
                cluster -> Services.nodes(cluster).forEach(node -> clusterOfNode.put(node.id(), cluster.id())));
        session.inventoried.hold();
        session.basics.pass(Part.CLUSTERS, () -> deliver(clusters));
    }

    private void account() {
        WireAccount wire = session.api.account().account();
        if (wire == null) {
            throw new ResponseException("The answer to /account holds no account; try again later.", "$.account", null);
        }
        account = Accounts.of(wire, session.spec.accountId(), session.notes);
        if (account.id().equals(VultrIds.UNIDENTIFIED)) {
            session.issue(
                    IssueCode.RESPONSE,
                    Part.ACCOUNT,
                    "The account tells neither name nor e-mail address to know it by.");
        }
    }

    private void plans() throws Exception {
        List<WirePlan> read = session.lists.all(Part.PRICES, PLANS, session.api::plans);
        MachinePrices known = MachinePrices.of(PLANS, read);
        prices = known;
        add(CatalogSlice.instances(read, known, session.shared));
    }

    private void metalPlans() throws Exception {
        List<WirePlan> read = session.lists.all(Part.PRICES, METAL_PLANS, session.api::metalPlans);
        MachinePrices known = MachinePrices.of(METAL_PLANS, read);
        metalPrices = known;
        add(CatalogSlice.metals(read, known, session.shared));
    }

    private synchronized void add(List<CatalogPrice> lines) {
        slice.addAll(lines);
    }

    private MachinePrices orNone(@Nullable MachinePrices read, String source) {
        if (read != null) {
            return read;
        }
        String reason = session.wants(Part.PRICES) ? "could not be read" : "was not asked for";
        return MachinePrices.none(source, "the price list " + source + " " + reason);
    }
}
