package io.cloudcost.aws.internal.rules;

import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.FindingBuilder;
import io.cloudcost.finding.Priority;
import io.cloudcost.finding.Risk;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Volumes of running instances that nobody reads or writes. Root volumes are left alone: an idle machine's go with it. */
public final class IdleVolumes implements CostAnalyzer {

    /** For the service loader. */
    public IdleVolumes() {}

    @Override
    public String id() {
        return "aws.ebs.idle";
    }

    @Override
    public String description() {
        return "Attached volumes that are neither read nor written";
    }

    @Override
    public String provider() {
        return AwsIds.PROVIDER;
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.INSTANCES, Part.VOLUMES, Part.UTILIZATION);
    }

    @Override
    public List<AnalysisOption<?>> options() {
        return List.of(AwsOptions.IDLE_OPERATIONS, AwsOptions.DAYS);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        Map<String, Machine> machines = context.resources(Machine.class).stream()
                .collect(Collectors.toMap(CloudResource::id, Function.identity(), (one, other) -> one));
        return context.resources(Volume.class).stream()
                .filter(volume -> volume.attachment().resourceId() != null)
                .flatMap(volume -> look(volume, machines.get(volume.attachment().resourceId()), context).stream())
                .toList();
    }

    private Optional<Finding> look(Volume volume, @Nullable Machine machine, AnalysisContext context) {
        Optional<String> device = volume.info().attributes().get(AwsAttributes.DEVICE);
        Optional<String> root = Optional.ofNullable(machine)
                .flatMap(known -> known.info().attributes().get(AwsAttributes.DEVICE));
        if (machine == null || device.isEmpty() || root.isEmpty()) {
            return AwsRule.unjudged(volume, "Whether it is a root volume is not known.", context);
        }
        return machine.state() == ResourceState.RUNNING && !device.equals(root)
                ? measured(volume, context)
                : Optional.empty();
    }

    private Optional<Finding> measured(Volume volume, AnalysisContext context) {
        Optional<MetricStats> reads = Use.of(volume, Metric.READ_OPERATIONS_PER_DAY, context);
        Optional<MetricStats> writes = Use.of(volume, Metric.WRITE_OPERATIONS_PER_DAY, context);
        if (reads.isEmpty() || writes.isEmpty()) {
            return AwsRule.unjudged(volume, Use.notMeasured("Its use", context), context);
        }
        BigDecimal limit = context.option(AwsOptions.IDLE_OPERATIONS);
        return reads.get().max().add(writes.get().max()).compareTo(limit) <= 0
                ? Optional.of(finding(volume, reads.get(), writes.get(), limit))
                : Optional.empty();
    }

    private Finding finding(Volume volume, MetricStats reads, MetricStats writes, BigDecimal limit) {
        FindingBuilder finding = Finding.builder(id(), volume.ref())
                .title(Texts.label(volume) + " is attached and hardly read or written")
                .evidence(Texts.measured(Metric.READ_OPERATIONS_PER_DAY, "max", reads.max(), limit, reads))
                .evidence(Texts.measured(Metric.WRITE_OPERATIONS_PER_DAY, "max", writes.max(), limit, writes))
                .action("Find out what it is for; if for nothing, make a snapshot, detach and delete it.")
                .confidence("0.7")
                .effort(Effort.LOW)
                .risk(Risk.MEDIUM)
                .priority(Priority.MEDIUM);
        return Texts.deleting(volume, finding).build();
    }
}
