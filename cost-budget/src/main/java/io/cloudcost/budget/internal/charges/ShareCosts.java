package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes costs of an attempt's shares: one per kind, billing period, currency and item of the bill. */
final class ShareCosts {

    /** What says that a cost is a part of a charge only. */
    private static final String SHARED = ", shared by time";

    private static final List<FocusColumn> KEPT = List.of(
            FocusColumn.CHARGE_CATEGORY,
            FocusColumn.PRICING_CATEGORY,
            FocusColumn.SERVICE_CATEGORY,
            FocusColumn.SERVICE_NAME,
            FocusColumn.SKU_ID);

    private ShareCosts() {}

    /**
     * Those of one attempt.
     *
     * @param metric which cost of the charges it is
     * @param isFinal whether a charge does not change any more
     */
    static List<JobCost> of(List<Share> shares, FocusColumn metric, Instant at, Predicate<Line> isFinal) {
        Map<String, JobCost> costs = new TreeMap<>();
        for (Share share : shares) {
            JobCost cost = cost(share, metric, at, isFinal);
            String key =
                    cost.kind() + "\n" + cost.period() + "\n" + cost.amount().currency() + "\n" + cost.fields();
            costs.merge(key, cost, ShareCosts::sum);
        }
        return List.copyOf(costs.values());
    }

    private static JobCost cost(Share share, FocusColumn metric, Instant at, Predicate<Line> isFinal) {
        Map<String, String> fields = new TreeMap<>();
        for (FocusColumn column : KEPT) {
            String value = share.line().text(column);
            if (value != null) {
                fields.put(column.columnName(), value);
            }
        }
        fields.put("basis", share.isWhole() ? metric.columnName() : metric.columnName() + SHARED);
        Period period = share.line().billingPeriod();
        return JobCost.of(kind(share.line()), share.amount(), period, at, !isFinal.test(share.line()), fields);
    }

    private static JobCost sum(JobCost one, JobCost other) {
        Money amount = one.amount().plus(other.amount());
        return new JobCost(one.kind(), amount, one.period(), one.retrievedAt(), one.mayChange(), one.fields());
    }

    /** Providers count disks and traffic of machines among computing: what is measured in gigabytes is neither machine. */
    private static JobCostKind kind(Line line) {
        String category = Objects.requireNonNullElse(line.text(FocusColumn.SERVICE_CATEGORY), "");
        return switch (category) {
            case "Compute", "AI and Machine Learning" -> computing(line);
            case "Storage" -> JobCostKind.STORAGE;
            case "Networking" -> JobCostKind.NETWORK;
            default -> JobCostKind.OTHER;
        };
    }

    private static JobCostKind computing(Line line) {
        String unit = line.unit();
        if (unit.startsWith("gb") || unit.startsWith("gib")) {
            boolean kept = unit.contains("mo") || unit.contains("h");
            return kept ? JobCostKind.STORAGE : JobCostKind.NETWORK;
        }
        return "Dynamic".equals(line.text(FocusColumn.PRICING_CATEGORY))
                ? JobCostKind.SPOT_COMPUTE
                : JobCostKind.COMPUTE;
    }
}
