package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetBuilder;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.Threshold;
import io.cloudcost.budget.model.ThresholdAction;
import io.cloudcost.query.CostFilter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a budget is to be like. */
final class BudgetOptions {

    @Option(
            names = "--period",
            paramLabel = "day|month|quarter|total",
            description = "set: how long it holds (default: month)")
    private @Nullable BudgetPeriod period;

    @Option(
            names = "--for",
            paramLabel = "KIND=VALUE",
            description =
                    "set: whose jobs count: team=NAME, project=NAME, provider=ID, tag=KEY=VALUE (default: all jobs)")
    private @Nullable String scope;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "set: where its days begin, for example Europe/Berlin (default: UTC)")
    private @Nullable String zone;

    @Option(
            names = "--threshold",
            paramLabel = "SHARE=ACTION",
            description = "set: what happens from this share on: notify, need_approval, block_new or ask_to_stop"
                    + " (repeat for several; default: 0.8=notify)")
    private List<String> thresholds = List.of();

    @Option(
            names = "--charges",
            paramLabel = "CONDITION",
            description =
                    "set: which charges of a bill it is about, for example tag:team=a or account=123, with the conditions of"
                            + " 'query --where' (repeat for several, which must all hold; default: those that --for names)")
    private List<String> charges = List.of();

    /** The budget. @throws ConfigurationException with what is wrong in it */
    Budget budget(String name, String amount, BudgetConfig config) {
        BudgetBuilder budget = Budget.named(name)
                .limit(config.money("The amount of a budget", amount))
                .period(period == null ? BudgetPeriod.MONTH : period)
                .zone(zone())
                .scope(scope());
        thresholds.forEach(it -> budget.threshold(threshold(it)));
        if (!charges.isEmpty()) {
            budget.charges(
                    new CostFilter.And(charges.stream().map(Conditions::where).toList()));
        }
        return budget.build();
    }

    /** Refuses what says how a budget is to be where none is set. */
    void refuse(String action) {
        boolean isTold = period != null || zone != null || scope != null || !thresholds.isEmpty() || !charges.isEmpty();
        if (isTold && !action.equals("set")) {
            throw new UsageException(
                    "--period, --for, --zone, --threshold and --charges go with 'budget set', not with 'budget "
                            + action + "'.",
                    "budget --help");
        }
    }

    private ZoneId zone() {
        if (zone == null) {
            return ZoneId.of("UTC");
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException wrong) {
            throw new ConfigurationException(
                    "--zone must be a time zone such as UTC or Europe/Berlin, not '" + zone + "'.");
        }
    }

    private BudgetScope scope() {
        if (scope == null) {
            return BudgetScope.everything();
        }
        int equals = scope.indexOf('=');
        String kind = equals < 0 ? scope : scope.substring(0, equals);
        String value = equals < 0 ? "" : scope.substring(equals + 1);
        try {
            return new BudgetScope(BudgetScope.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), value);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "--for must be team=NAME, project=NAME, provider=ID or tag=KEY=VALUE, not '" + scope + "'.");
        }
    }

    private static Threshold threshold(String text) {
        int equals = text.indexOf('=');
        try {
            String action = text.substring(equals + 1).toUpperCase(Locale.ROOT);
            return Threshold.of(text.substring(0, Math.max(0, equals)), ThresholdAction.valueOf(action));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "--threshold must be a share and an action such as 0.8=notify, not '" + text
                            + "': the share is above 0 and at most 1, the action notify, need_approval, block_new or ask_to_stop.");
        }
    }
}
