package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.spi.RuleNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names findings as their provider's users know them. */
final class FindingNames {

    private final Map<String, String> names = new HashMap<>();

    FindingNames(String provider, Collection<RuleNames> found) {
        found.stream()
                .filter(each -> each.provider().equals(provider))
                .forEach(each -> each.names().forEach((rule, name) -> names.put(provider + "." + rule, name)));
    }

    /** The finding under the provider's own name, which its id begins with. */
    Finding named(Finding finding) {
        String name = names.get(finding.rule());
        return name == null
                ? finding
                : new Finding(
                        name + finding.id().substring(finding.rule().length()),
                        name,
                        finding.title(),
                        finding.resources(),
                        finding.evidence(),
                        finding.action(),
                        finding.saving(),
                        finding.confidence(),
                        finding.effort(),
                        finding.risk(),
                        finding.priority(),
                        finding.origin());
    }

    /** What the rule of such findings is called by itself, with the provider's id before it; any other name as it is. */
    String plain(String name) {
        return names.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }
}
