package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is true of instances and bare-metal machines. Costs are per month, in USD: the plan's {@code monthly_cost}, or the
 * one of {@code location_cost} for the machine's region, before any surcharge (backups, Windows, DDoS protection). A machine
 * whose plan is not in the catalogue, or is there without a {@code monthly_cost}, is unpriced: in the counts, in no sum.
 *
 * @param instances all instances, nodes of clusters included, each once
 * @param running instances with status active and power running
 * @param stopped instances with status active and power stopped
 * @param suspended instances with status suspended
 * @param pending instances with status pending, whatever their power
 * @param bareMetals all bare-metal machines
 * @param gpuMachines instances and bare metals whose plan has a GPU: types vcg and vdm, and GPU bare metal; never vhf
 * @param unpricedMachines instances and bare metals without a known price
 * @param kubernetesNodes instances that are nodes of a cluster
 * @param computeMonthlyCost all priced instances and bare metals; the GPU part plus the CPU part
 * @param gpuMonthlyCost the priced ones of the GPU machines
 * @param cpuMonthlyCost the priced ones of the others
 * @param idleInstances stopped instances, which Vultr bills in full, unpriced ones included
 * @param idleMonthlyCost the priced ones of those
 * @param monthlyCostByPlan all priced machines by plan id
 * @param monthlyCostByRegion all priced machines by region id
 */
public record MachineTruth(
        int instances,
        int running,
        int stopped,
        int suspended,
        int pending,
        int bareMetals,
        int gpuMachines,
        int unpricedMachines,
        int kubernetesNodes,
        BigDecimal computeMonthlyCost,
        BigDecimal gpuMonthlyCost,
        BigDecimal cpuMonthlyCost,
        int idleInstances,
        BigDecimal idleMonthlyCost,
        Map<String, BigDecimal> monthlyCostByPlan,
        Map<String, BigDecimal> monthlyCostByRegion) {

    static MachineTruth of(List<Machine> instances, List<Machine> bareMetals, int nodes) {
        List<Machine> all =
                Stream.concat(instances.stream(), bareMetals.stream()).toList();
        return new MachineTruth(
                instances.size(),
                count(instances, m -> m.state() == MachineState.RUNNING),
                count(instances, m -> m.state() == MachineState.STOPPED),
                count(instances, m -> m.state() == MachineState.SUSPENDED),
                count(instances, m -> m.state() == MachineState.PENDING),
                bareMetals.size(),
                count(all, m -> m.plan().isGpu()),
                count(all, m -> m.price().isEmpty()),
                nodes,
                cost(all, m -> true),
                cost(all, m -> m.plan().isGpu()),
                cost(all, m -> !m.plan().isGpu()),
                count(instances, Machine::isIdle),
                cost(instances, Machine::isIdle),
                costBy(all, m -> m.plan().id()),
                costBy(all, Machine::region));
    }

    private static int count(List<Machine> machines, Predicate<Machine> which) {
        return (int) machines.stream().filter(which).count();
    }

    private static BigDecimal cost(List<Machine> machines, Predicate<Machine> which) {
        return machines.stream()
                .filter(which)
                .flatMap(m -> m.price().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> costBy(List<Machine> machines, Function<Machine, String> key) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        machines.forEach(m -> m.price().ifPresent(price -> sums.merge(key.apply(m), price, BigDecimal::add)));
        return sums;
    }
}
