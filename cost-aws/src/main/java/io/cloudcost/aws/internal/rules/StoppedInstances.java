package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Instances that are stopped for long: AWS bills their volumes and addresses on. When one was stopped stands in a text that may be empty. */
public final class StoppedInstances implements CostAnalyzer {

    /** For the service loader. */
    public StoppedInstances() {}

    @Override
    public String id() {
        return "aws.ec2.stopped";
    }

    @Override
    public String description() {
        return "Instances that are stopped for long and whose volumes and addresses are billed on";
    }

    @Override
    public String provider() {
        return AwsIds.PROVIDER;
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.INSTANCES, Part.VOLUMES, Part.ADDRESSES);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(AwsOptions.STOPPED_DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        Map<String, List<CloudResource>> attached = attached(context);
        List<Finding> findings = new ArrayList<>();
        for (Machine machine : context.resources(Machine.class)) {
            List<CloudResource> left = attached.getOrDefault(machine.id(), List.of());
            if (machine.state() == ResourceState.STOPPED && !left.isEmpty()) {
                look(machine, left, context).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Map<String, List<CloudResource>> attached(AnalysisContext context) {
        Map<String, List<CloudResource>> attached = new HashMap<>();
        context.resources(Volume.class).forEach(volume -> add(volume, volume.attachment(), attached));
        context.resources(Address.class).forEach(address -> add(address, address.attachment(), attached));
        attached.values().forEach(some -> some.sort(Comparator.comparing(CloudResource::ref)));
        return attached;
    }

    private static void add(CloudResource thing, Attachment attachment, Map<String, List<CloudResource>> attached) {
        if (attachment.resourceId() != null) {
            attached.computeIfAbsent(attachment.resourceId(), key -> new ArrayList<>())
                    .add(thing);
        }
    }

    private Optional<Finding> look(Machine machine, List<CloudResource> left, AnalysisContext context) {
        Instant since = machine.info().stateSince();
        if (since == null) {
            context.notJudged(machine.ref(), "AWS does not say since when it is stopped.");
            return Optional.empty();
        }
        long days = Duration.between(since, context.now()).toDays();
        int least = context.option(AwsOptions.STOPPED_DAYS);
        return days < least ? Optional.empty() : Optional.of(finding(machine, left, days, least));
    }

    private Finding finding(Machine machine, List<CloudResource> left, long days, int least) {
        List<ResourceRef> refs = new ArrayList<>(List.of(machine.ref()));
        left.forEach(thing -> refs.add(thing.ref()));
        Estimate cost = left.stream().map(CloudResource::monthlyEstimate).reduce(Estimate.NONE, Estimate::plus);
        return Finding.builder(id(), refs)
                .title(Texts.label(machine) + " is stopped for " + days + " days, and what hangs on it is billed")
                .evidence(Evidence.of("stopped_days", Long.toString(days), Integer.toString(least)))
                .evidence(Evidence.of("attached_and_billed", Integer.toString(left.size())))
                .evidence(Evidence.of("without_known_price", Long.toString(cost.unpriced())))
                .action(
                        "Make an image if it may be needed again, then terminate it, delete its volumes and release its addresses.")
                .saving(Optional.of(cost.total())
                        .flatMap(Amounts::single)
                        .flatMap(sum -> Texts.saving(sum, "what is known of the prices of its volumes and addresses"))
                        .orElse(null))
                .confidence("0.8")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM)
                .build();
    }
}
