package io.cloudcost.aws.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One group of one period as Cost Explorer tells it; the only one of its period if nothing was grouped.
 *
 * @param start first day in UTC, inclusive
 * @param end exclusive
 * @param estimated whether AWS may still change it
 * @param keys what it is grouped by, in the order of the question; of tags and categories the value alone, empty where there is none
 * @param figures amount and unit by metric
 * @param hour when its hour began, where it was asked by the hour; else null
 */
public record CostGroup(
        LocalDate start,
        LocalDate end,
        boolean estimated,
        List<String> keys,
        Map<CostMetric, Figure> figures,
        @Nullable Instant hour) {

    /** Of a day or a month. */
    public CostGroup(
            LocalDate start, LocalDate end, boolean estimated, List<String> keys, Map<CostMetric, Figure> figures) {
        this(start, end, estimated, keys, figures, null);
    }

    /** Copies the collections. */
    public CostGroup {
        keys = List.copyOf(keys);
        figures = Map.copyOf(figures);
    }

    /**
     * An amount as it was sent.
     *
     * @param unit a currency, or the unit of use; {@code N/A} where different units were added up
     */
    public record Figure(BigDecimal amount, String unit) {

        /** Whether it adds up different units, and means nothing. */
        public boolean isMixed() {
            return unit.isBlank() || unit.equals("N/A") || unit.equals("NA");
        }
    }

    /** What it cost by this metric; empty if that was not asked for. */
    public Optional<Money> cost(CostMetric metric) {
        return metric == CostMetric.USAGE
                ? Optional.empty()
                : Optional.ofNullable(figures.get(metric)).map(figure -> Money.of(figure.amount(), figure.unit()));
    }

    /** How much was used; empty if that was not asked for, or if different units were added up. */
    public Optional<Figure> usage() {
        return Optional.ofNullable(figures.get(CostMetric.USAGE)).filter(figure -> !figure.isMixed());
    }
}
