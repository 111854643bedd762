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

/** When people are told unless the settings say otherwise; the limits are settings. */
final class UsualRules {

    private static final BigDecimal FULL = BigDecimal.ONE;
    private static final int MOST_FAILURES = 1000;

    private UsualRules() {}

    static List<AlertRuleBuilder> of(ConfigReader reader) {
        List<AlertRuleBuilder> rules = new ArrayList<>();
        rules.add(AlertRules.projectedPassesBudget(MonitorConfig.BUDGET));
        rules.add(AlertRule.named("budget is passed")
                .of(Measures.BUDGET_USED)
                .above(FULL)
                .severity(Severity.CRITICAL)
                .advice("See what it went to with 'cost query --by service' and 'cost budget list'."));
        Duration stale = reader.span("stale_after", "2d");
        if (stale != null) {
            rules.add(AlertRules.staleData(stale));
        }
        rules.add(AlertRules.failedCollection(reader.whole("failed_collections", "3", MOST_FAILURES)));
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
}
