package io.cloudcost.finding;

import io.cloudcost.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule claims about one or more resources. Whether its saving counts after overlaps is for the report to say.
 * Made with {@link #builder}.
 *
 * @param id stable: the same claim about the same resources has the same id in every run
 * @param rule the rule's id, for example {@code vultr.instance.stopped}
 * @param title one line for a person
 * @param resources what it is about, at least one
 * @param evidence what it stands on, at least one
 * @param action what to do, as a sentence
 * @param saving what that saves; null if unknown
 * @param confidence 0 to 1: how sure the claim is
 * @param effort work to act on it
 * @param risk danger in acting on it
 * @param priority how soon
 * @param origin who says so
 */
public record Finding(
        String id,
        String rule,
        String title,
        List<ResourceRef> resources,
        List<Evidence> evidence,
        String action,
        @Nullable Saving saving,
        BigDecimal confidence,
        Effort effort,
        Risk risk,
        Priority priority,
        Origin origin) {

    public Finding {
        resources = List.copyOf(resources);
        evidence = List.copyOf(evidence);
        if (resources.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("A finding of rule " + rule + " needs a resource and evidence");
        }
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Confidence must be 0 to 1, not " + confidence);
        }
    }

    /** A finding of a rule about these resources; effort, risk and priority are low until set. */
    public static FindingBuilder builder(String rule, List<ResourceRef> resources) {
        return new FindingBuilder(rule, resources);
    }

    /** A finding of a rule about one resource. */
    public static FindingBuilder builder(String rule, ResourceRef resource) {
        return new FindingBuilder(rule, List.of(resource));
    }

    /** The service that it is about: what stands in the rule's id between provider and claim, such as {@code ec2}. */
    public String service() {
        String[] words = rule.split("\\.", -1);
        return words.length > 2 ? words[1] : words[0];
    }

    /** What acting on it saves, if known. */
    public Optional<Saving> savings() {
        return Optional.ofNullable(saving);
    }
}
