package io.cloudcost.analysis;

import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CostAnalyzer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which machines the rules about machines looked at and left alone. */
final class Judged {

    /** By claim, the last word of the rule's id, the rules about nothing but machines. */
    private final Map<String, Set<String>> rules = new HashMap<>();

    private final Set<String> byUse = new HashSet<>();
    private final Map<ResourceRef, Set<String>> not = new HashMap<>();

    Judged(List<CostAnalyzer> asked, List<NotJudged> notJudged) {
        asked.stream()
                .filter(Judged::isAboutMachines)
                .forEach(rule -> rules.computeIfAbsent(claim(rule.id()), key -> new HashSet<>())
                        .add(rule.id()));
        asked.stream().filter(rule -> rule.needs().contains(Part.UTILIZATION)).forEach(rule -> byUse.add(rule.id()));
        notJudged.forEach(each ->
                not.computeIfAbsent(each.resource(), key -> new HashSet<>()).add(each.rule()));
    }

    static String claim(String rule) {
        return rule.substring(rule.lastIndexOf('.') + 1);
    }

    private static boolean isAboutMachines(CostAnalyzer rule) {
        return rule.needs().contains(Part.INSTANCES)
                && rule.needs().stream().filter(PartsOfKinds::isInventory).allMatch(Part.INSTANCES::equals);
    }

    /**
     * Whether a rule with one of these claims could judge the machine, which runs. Only that it is stopped says nothing of its use. A rule
     * that needs use is silent of machines that it is not for, so that use must be known, and nobody measures that of accelerators.
     */
    boolean isFine(Set<String> claims, Machine machine) {
        Set<String> unjudged = not.getOrDefault(machine.ref(), Set.of());
        return machine.state() == ResourceState.RUNNING
                && !machine.isGpu()
                && claims.stream()
                        .filter(claim -> !claim.equals("stopped"))
                        .flatMap(claim -> rules.getOrDefault(claim, Set.of()).stream())
                        .filter(rule ->
                                !byUse.contains(rule) || Uses.cpu(machine).isPresent())
                        .anyMatch(rule -> !unjudged.contains(rule));
    }
}
