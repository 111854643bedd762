package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes {@link Needs}. */
public final class NeedsBuilder {

    private int vcpus;
    private long memoryMib;
    private @Nullable GpuNeed gpu;
    private final Set<String> providers = new TreeSet<>();
    private final Set<String> regions = new TreeSet<>();
    private final Set<String> regionGroups = new TreeSet<>();
    private @Nullable String plan;
    private @Nullable Architecture architecture;
    private SpotUse spot = SpotUse.NEVER;
    private @Nullable Money maxHourly;
    private @Nullable Money budget;
    private BigDecimal egressGb = BigDecimal.ZERO;
    private BigDecimal storageGb = BigDecimal.ZERO;

    NeedsBuilder() {}

    NeedsBuilder(Needs like) {
        vcpus = like.vcpus();
        memoryMib = like.memoryMib();
        gpu = like.gpu();
        providers.addAll(like.providers());
        regions.addAll(like.regions());
        regionGroups.addAll(like.regionGroups());
        plan = like.plan();
        architecture = like.architecture();
        spot = like.spot();
        maxHourly = like.maxHourly();
        budget = like.budget();
        egressGb = like.egressGb();
        storageGb = like.storageGb();
    }

    /** How many virtual processors at least. */
    public NeedsBuilder vcpus(int value) {
        vcpus = value;
        return this;
    }

    /** How much memory at least, in MiB. */
    public NeedsBuilder memoryMib(long value) {
        memoryMib = value;
        return this;
    }

    /** So many whole accelerators of a model at least. */
    public NeedsBuilder gpu(String model, int count) {
        return gpu(new GpuNeed(model, BigDecimal.valueOf(count), null));
    }

    /** Which accelerators; null for none needed. */
    public NeedsBuilder gpu(@Nullable GpuNeed value) {
        gpu = value;
        return this;
    }

    /** One more provider that may be used. */
    public NeedsBuilder provider(String id) {
        providers.add(id);
        return this;
    }

    /** One more region that may be used, by the provider's id. */
    public NeedsBuilder region(String id) {
        regions.add(id);
        return this;
    }

    /** One more group of regions that may be used: {@code us}, {@code eu}, {@code asia}, {@code sa} or {@code other}. */
    public NeedsBuilder regionGroup(String group) {
        regionGroups.add(group);
        return this;
    }

    /** The provider's id of the one size wanted; null for any. */
    public NeedsBuilder plan(@Nullable String value) {
        plan = value;
        return this;
    }

    /** Which instruction set; null for any. */
    public NeedsBuilder architecture(@Nullable Architecture value) {
        architecture = value;
        return this;
    }

    /** Whether the machine may be taken away; never unless told. */
    public NeedsBuilder spot(SpotUse value) {
        spot = value;
        return this;
    }

    /** The most that an hour may cost; null for any price. */
    public NeedsBuilder maxHourly(@Nullable Money value) {
        maxHourly = value;
        return this;
    }

    /** The most that the whole run may cost; null for any. A machine whose cost is not fully known does not fit one. */
    public NeedsBuilder budget(@Nullable Money value) {
        budget = value;
        return this;
    }

    /** Traffic to the internet over the whole run, in GB. */
    public NeedsBuilder egressGb(BigDecimal value) {
        egressGb = value;
        return this;
    }

    /** Disk beside the machine's own, in GB. */
    public NeedsBuilder storageGb(BigDecimal value) {
        storageGb = value;
        return this;
    }

    /** The needs. @throws ConfigurationException with everything that is wrong at once */
    public Needs build() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Needs(
                vcpus,
                memoryMib,
                gpu,
                providers,
                regions,
                regionGroups,
                plan,
                architecture,
                spot,
                maxHourly,
                budget,
                egressGb,
                storageGb);
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        notNegative(problems, "number of vCPUs", BigDecimal.valueOf(vcpus));
        notNegative(problems, "memory", BigDecimal.valueOf(memoryMib));
        notNegative(problems, "egress", egressGb);
        notNegative(problems, "storage", storageGb);
        positive(problems, "price per hour", maxHourly);
        positive(problems, "budget", budget);
        return problems;
    }

    private static void notNegative(List<String> problems, String what, BigDecimal value) {
        String absurd = Names.absurd(what + " needed", value);
        if (absurd != null) {
            problems.add(absurd);
        } else if (value.signum() < 0) {
            problems.add("The " + what + " needed must not be below 0, and is " + value.toPlainString() + ".");
        }
    }

    private static void positive(List<String> problems, String what, @Nullable Money value) {
        String absurd = value == null ? null : Names.absurd("highest " + what, value.amount());
        if (absurd != null) {
            problems.add(absurd);
        } else if (value != null && !value.isPositive()) {
            problems.add("The highest " + what + " must be above 0, not " + value + ".");
        }
    }
}
