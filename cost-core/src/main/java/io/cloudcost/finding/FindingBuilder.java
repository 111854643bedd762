package io.cloudcost.finding;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Finding}; the id follows from the rule and the resources. */
public final class FindingBuilder {

    private final String rule;
    private final List<ResourceRef> resources;
    private final List<Evidence> evidence = new ArrayList<>();
    private String title = "";
    private String action = "";
    private @Nullable Saving saving;
    private BigDecimal confidence = BigDecimal.ONE;
    private Effort effort = Effort.LOW;
    private Risk risk = Risk.LOW;
    private Priority priority = Priority.LOW;
    private Origin origin = Origin.RULE;

    FindingBuilder(String rule, List<ResourceRef> resources) {
        this.rule = rule;
        this.resources = List.copyOf(resources);
    }

    /** One line for a person. */
    public FindingBuilder title(String value) {
        title = value;
        return this;
    }

    /** One more fact that the claim stands on. */
    public FindingBuilder evidence(Evidence value) {
        evidence.add(value);
        return this;
    }

    /** What to do, as a sentence. */
    public FindingBuilder action(String value) {
        action = value;
        return this;
    }

    /** What acting on it saves. A price that is unknown or not above zero leaves the saving unknown. */
    public FindingBuilder saves(Price price, String method) {
        saving = price.monthlyCost()
                .filter(Money::isPositive)
                .map(money -> new Saving(money, method))
                .orElse(null);
        return this;
    }

    /** What acting on it saves; null if unknown. */
    public FindingBuilder saving(@Nullable Saving value) {
        saving = value;
        return this;
    }

    /** 0 to 1, as text such as {@code 0.95}. */
    public FindingBuilder confidence(String value) {
        confidence = new BigDecimal(value);
        return this;
    }

    /** Work to act on it. */
    public FindingBuilder effort(Effort value) {
        effort = value;
        return this;
    }

    /** Danger in acting on it. */
    public FindingBuilder risk(Risk value) {
        risk = value;
        return this;
    }

    /** How soon. */
    public FindingBuilder priority(Priority value) {
        priority = value;
        return this;
    }

    /** Who says so. */
    public FindingBuilder origin(Origin value) {
        origin = value;
        return this;
    }

    /** The finished finding. */
    public Finding build() {
        String ids = resources.stream().sorted().map(ResourceRef::toString).collect(Collectors.joining(","));
        return new Finding(
                rule + ":" + ids,
                rule,
                title,
                resources,
                evidence,
                action,
                saving,
                confidence,
                effort,
                risk,
                priority,
                origin);
    }
}
