package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.Resets;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of which day or month a figure is. Later ones sort after earlier ones. */
record Periods(ZoneId zone) {

    private static final Set<Measure> OF_MONTHS = Set.of(
            Measures.TOTAL_SPEND, Measures.SPEND, Measures.SPEND_BY, Measures.PROJECTED_SPEND, Measures.API_SPEND);

    /** Whose days and months are those of charges, in UTC, whatever people's zone is. */
    private static final Set<Measure> OF_UTC = Stream.concat(
                    OF_MONTHS.stream(), Stream.of(Measures.DAILY_CHANGE, Measures.NEW_DAILY_COST))
            .collect(Collectors.toUnmodifiableSet());

    /** Null if its figures do not begin anew. */
    @Nullable
    String of(AlertRule rule, Map<String, String> labels, Instant time) {
        ZoneId days = OF_UTC.contains(rule.measure()) ? ZoneOffset.UTC : zone;
        LocalDate day = time.atZone(days).toLocalDate();
        return switch (resets(rule, labels)) {
            case DAILY -> day.toString();
            case MONTHLY -> YearMonth.from(day).toString();
            default -> null;
        };
    }

    private static Resets resets(AlertRule rule, Map<String, String> labels) {
        if (rule.condition().resets() != Resets.AUTOMATIC) {
            return rule.condition().resets();
        }
        String period = labels.get("period");
        if (period == null) {
            return OF_MONTHS.contains(rule.measure()) ? Resets.MONTHLY : Resets.NEVER;
        }
        return switch (period) {
            case "day", "batch_day" -> Resets.DAILY;
            case "month", "batch_month" -> Resets.MONTHLY;
            default -> Resets.NEVER;
        };
    }
}
