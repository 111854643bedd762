package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.AlertRules;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertRuleBuilder;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When people are told unless the settings say otherwise; the limits are settings. */
final class UsualRules {

    private static final BigDecimal FULL = BigDecimal.ONE;
    private static final int MOST_FAILURES = 1000;

    private static final List<String> COUNTED = List.of("query", "prometheus", "file");

    private UsualRules() {}

    static List<AlertRuleBuilder> of(ConfigReader reader) {
        List<AlertRuleBuilder> rules = new ArrayList<>();
        rules.add(AlertRules.projectedPassesBudget(MonitorConfig.BUDGET));
        rules.add(AlertRule.named("budget is passed")
                .of(Measures.BUDGET_USED)
                .above(FULL)
                .severity(Severity.CRITICAL)
                .advice("See what it went to with 'cost query --group-by service' and 'cost budget list'."));
        Duration stale = span(reader, "stale_after");
        if (stale != null) {
            rules.add(AlertRules.staleData(stale));
        }
        Duration unknown = span(reader, "unknown_after");
        if (unknown != null) {
            rules.addAll(onUnknown(reader, unknown));
        }
        if (!reader.text("failed_collections", "3").equals("none")) {
            rules.add(AlertRules.failedCollection(reader.whole("failed_collections", "3", MOST_FAILURES)));
        }
        Money api = reader.amount("api_spend_monthly", "10");
        if (api != null) {
            rules.add(AlertRules.apiSpend(api));
        }
        if (!reader.text("daily_change", "0.5").equals("none")) {
            rules.add(AlertRules.dailyChange(reader.number("daily_change", "0.5")));
        }
        Money begun = reader.amount("new_daily_cost", "5");
        if (begun != null) {
            rules.add(AlertRules.newService(begun));
        }
        return rules;
    }

    /** What nobody can tell nobody watches: that must be heard, or no alert seems to mean that all is well. */
    private static List<AlertRuleBuilder> onUnknown(ConfigReader reader, Duration time) {
        List<AlertRuleBuilder> rules = new ArrayList<>();
        if (reader.amount("monthly_budget", "250") != null) {
            rules.add(AlertRules.unknown(Measures.BUDGET_USED, time).where("budget", MonitorConfig.BUDGET));
        }
        if (reader.names("unit").stream().anyMatch(name -> isOfMonths(reader, "unit." + name + "."))) {
            rules.add(AlertRules.unknown(Measures.UNIT_COST, time).where("period", "month"));
        }
        return rules;
    }

    /** A unit that is counted by the month: of a day it is unknown until the day's charges come, and of batches while there are none. */
    private static boolean isOfMonths(ConfigReader reader, String begin) {
        List<String> spans = reader.list(begin + "each");
        return (spans.isEmpty() || spans.stream().anyMatch("month"::equalsIgnoreCase))
                && COUNTED.stream().anyMatch(way -> reader.optional(begin + way) != null);
    }

    private static @Nullable Duration span(ConfigReader reader, String key) {
        Duration span = reader.span(key, "2d");
        if (span != null && span.isZero()) {
            reader.wrong(key, "must be above 0.");
        }
        return span;
    }
}
