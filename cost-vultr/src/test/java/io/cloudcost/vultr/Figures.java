package io.cloudcost.vultr;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Estimate;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.snapshot.CostSnapshot;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a snapshot says in sum: a fault must leave it as it is or be told. */
record Figures(
        Map<String, Long> resources,
        long gpuMachines,
        long idle,
        Estimate machines,
        Estimate all,
        Map<String, Amounts> charges) {

    static Figures of(CostSnapshot snapshot) {
        Map<String, Amounts> charges = new TreeMap<>();
        snapshot.chargeSets()
                .forEach(set -> charges.put(
                        set.coverage().billingPeriod().yearMonth() + " "
                                + set.coverage().feed() + " " + set.coverage().complete(),
                        set.charges().stream().map(CostRecord::billedCost).collect(Amounts.summing())));
        return new Figures(
                snapshot.resources().stream()
                        .collect(Collectors.groupingBy(r -> r.kind().name(), TreeMap::new, Collectors.counting())),
                snapshot.resources(Machine.class).stream()
                        .filter(Machine::isGpu)
                        .count(),
                snapshot.resources(Machine.class).stream()
                        .filter(Machine::isStoppedButBilled)
                        .count(),
                snapshot.resources(Machine.class).stream()
                        .map(m -> m.price().estimate())
                        .reduce(Estimate.NONE, Estimate::plus),
                snapshot.resources().stream()
                        .map(CloudResource::monthlyEstimate)
                        .reduce(Estimate.NONE, Estimate::plus),
                charges);
    }
}
