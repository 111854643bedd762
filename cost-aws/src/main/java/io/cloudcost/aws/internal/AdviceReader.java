package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.RegionLists.Reading;
import io.cloudcost.aws.internal.advice.DatabaseAdvice;
import io.cloudcost.aws.internal.advice.ExplorerFindings;
import io.cloudcost.aws.internal.advice.FunctionAdvice;
import io.cloudcost.aws.internal.advice.HubAdvice;
import io.cloudcost.aws.internal.advice.IdleAdvice;
import io.cloudcost.aws.internal.advice.InstanceAdvice;
import io.cloudcost.aws.internal.advice.VolumeAdvice;
import io.cloudcost.aws.internal.sdk.CostHub;
import io.cloudcost.aws.internal.sdk.ExplorerAdvice;
import io.cloudcost.aws.internal.sdk.NotToldException;
import io.cloudcost.aws.internal.sdk.OptimizerLists;
import io.cloudcost.aws.internal.sdk.PurchaseTerms;
import io.cloudcost.aws.model.AdviceParts;
import io.cloudcost.aws.model.PurchaseAdvice;
import io.cloudcost.aws.model.PurchaseSettings;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Reads what AWS's own advisers say. Where both say the same of a thing, Compute Optimizer's words count: it tells what it measured. */
final class AdviceReader {

    private final Session session;
    private final CostHub hub;
    private final OptimizerLists optimizer;
    private final ExplorerAdvice explorer;
    private final ConcurrentLinkedQueue<Finding> ofExplorer = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Finding> ofHub = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Finding> ofOptimizer = new ConcurrentLinkedQueue<>();

    /** @param whole all pages; else the first of each list, to see whether it may be read */
    AdviceReader(Session session, boolean whole) {
        this.session = session;
        hub = new CostHub(session.access, whole);
        optimizer = new OptimizerLists(session.access, whole);
        explorer = new ExplorerAdvice(session.access::costExplorer, PurchaseTerms.of(session.spec));
    }

    /** Begins with what is read once for all regions. */
    void start() {
        session.run.part(AdviceParts.COST_OPTIMIZATION_HUB, true, this::readHub);
    }

    /** What is read region by region. */
    Map<Part, Reading> regional() {
        return Map.of(AdviceParts.COMPUTE_OPTIMIZER, this::readOptimizer);
    }

    private void readHub() {
        try {
            hub.requireEnrolled();
        } catch (NotToldException off) {
            session.run.notOffered(AdviceParts.COST_OPTIMIZATION_HUB, String.valueOf(off.getMessage()));
            return;
        }
        HubAdvice advice = new HubAdvice(AwsIds.PROVIDER, session.identity.id());
        hub.recommendations(page -> keep(AdviceParts.COST_OPTIMIZATION_HUB, ofHub, advice.of(page)));
    }

    void readRightsizing() {
        keep(AdviceParts.RIGHTSIZING, ofExplorer, findings().sizes(explorer.rightsizing()));
    }

    /** One that is denied does not keep the others from being read. */
    void readPurchases() {
        Details lists = new Details();
        lists.tell(() -> purchases("ComputeSavingsPlans", explorer.plans("COMPUTE_SP")));
        lists.tell(() ->
                purchases("Ec2ReservedInstances", explorer.reservations("Amazon Elastic Compute Cloud - Compute")));
        lists.tell(
                () -> purchases("RdsReservedInstances", explorer.reservations("Amazon Relational Database Service")));
        lists.end();
    }

    private void purchases(String type, List<PurchaseAdvice> told) {
        keep(AdviceParts.PURCHASES, ofExplorer, findings().purchases(type, told, terms()));
    }

    private List<Evidence> terms() {
        return List.of(
                term("lookback_days", PurchaseSettings.LOOKBACK),
                term("years", PurchaseSettings.TERM),
                term("payment", PurchaseSettings.PAYMENT));
    }

    private Evidence term(String name, Setting<String> setting) {
        return Evidence.of(name, session.spec.get(setting).orElseThrow());
    }

    private ExplorerFindings findings() {
        return new ExplorerFindings(AwsIds.PROVIDER, session.identity.id());
    }

    private void readOptimizer(String region) {
        try {
            optimizer.requireEnrolled(region);
        } catch (NotToldException off) {
            session.run.notOffered(AdviceParts.COMPUTE_OPTIMIZER, String.valueOf(off.getMessage()));
            return;
        }
        Details lists = new Details();
        lists.tell(() -> instances(region));
        lists.tell(() -> volumes(region));
        lists.tell(() -> functions(region));
        lists.tell(() -> databases(region));
        lists.tell(() -> idle(region));
        lists.end();
    }

    private void instances(String region) {
        InstanceAdvice make = new InstanceAdvice(AwsIds.PROVIDER, session.identity.id());
        optimizer.instances(region, page -> keep(make.of(page)));
    }

    private void volumes(String region) {
        VolumeAdvice make = new VolumeAdvice(AwsIds.PROVIDER, session.identity.id());
        optimizer.volumes(region, page -> keep(make.of(page)));
    }

    private void functions(String region) {
        FunctionAdvice make = new FunctionAdvice(AwsIds.PROVIDER, session.identity.id());
        optimizer.functions(region, page -> keep(make.of(page)));
    }

    private void databases(String region) {
        DatabaseAdvice make = new DatabaseAdvice(AwsIds.PROVIDER, session.identity.id());
        optimizer.databases(region, page -> keep(make.of(page)));
    }

    private void idle(String region) {
        IdleAdvice make = new IdleAdvice(AwsIds.PROVIDER, session.identity.id());
        optimizer.idle(region, page -> keep(make.of(page)));
    }

    private void keep(List<Finding> findings) {
        keep(AdviceParts.COMPUTE_OPTIMIZER, ofOptimizer, findings);
    }

    private void keep(Part part, ConcurrentLinkedQueue<Finding> into, List<Finding> findings) {
        into.addAll(findings);
        session.run.read(part, findings.size());
    }

    /** All of it, in the same order on every day. */
    List<Finding> advice() {
        Comparator<Finding> order = Comparator.comparing(Finding::id);
        return Stream.of(ofOptimizer, ofHub, ofExplorer)
                .flatMap(each -> each.stream().sorted(order))
                .toList();
    }
}
