package io.cloudcost.monitor.metrics;

import io.cloudcost.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Under which names metrics are told, so that dashboards that exist go on. Immutable. */
public final class MetricNames {

    private static final MetricNames STANDARD = new MetricNames("", Map.of(), List.of());

    private final String prefix;
    private final Map<String, String> names;
    private final List<MetricCopy> copies;

    private MetricNames(String prefix, Map<String, String> names, List<MetricCopy> copies) {
        this.prefix = prefix;
        this.names = Map.copyOf(names);
        this.copies = List.copyOf(copies);
    }

    /** Their own. */
    public static MetricNames standard() {
        return STANDARD;
    }

    /** Begins with their own. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name by which a metric is told. */
    public String of(Metric metric) {
        String own = isCopy(metric) ? metric.name() : names.get(metric.name());
        return own == null ? prefix + metric.name() : own;
    }

    private boolean isCopy(Metric metric) {
        return copies.stream().anyMatch(it -> it.name().equals(metric.name()));
    }

    List<MetricCopy> copies() {
        return copies;
    }

    Set<String> renamed() {
        return names.keySet();
    }

    /** Collects names. */
    public static final class Builder {

        private final Map<String, String> names = new TreeMap<>();
        private final List<MetricCopy> copies = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private String prefix = "";

        private Builder() {}

        /** What all names begin with that are not given here; it ends in an underscore by custom. */
        public Builder prefix(String words) {
            prefix = words;
            return this;
        }

        /**
         * Tells a metric under another name.
         *
         * @param metric its own name, for example {@code cost_per_unit}
         * @param name the whole new one; no prefix comes before it
         */
        public Builder name(String metric, String name) {
            names.put(metric, name);
            return this;
        }

        /**
         * Tells a part of a gauge under one more name. Labels that are named are fixed and left out; where there are sums,
         * the others are summed, but for the currency.
         *
         * @param name the whole name; no prefix comes before it
         * @param selector for example {@code cloud_monthly_cost{provider="aws",currency="USD"}}
         */
        public Builder also(String name, String selector) {
            try {
                copies.add(MetricCopy.parse(name, selector));
            } catch (ConfigurationException wrong) {
                problems.addAll(wrong.problems());
            }
            return this;
        }

        /**
         * The names.
         *
         * @throws ConfigurationException with all that is wrong: names that Prometheus does not take, or that are there twice, and metrics that are
         *     unknown
         */
        public MetricNames build() {
            MetricNames made = new MetricNames(prefix, names, copies);
            List<String> all = new ArrayList<>(problems);
            all.addAll(NameCheck.problems(made, Metrics.ALL));
            if (!all.isEmpty()) {
                throw new ConfigurationException(all);
            }
            return made;
        }
    }
}
