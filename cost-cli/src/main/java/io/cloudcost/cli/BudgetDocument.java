package io.cloudcost.cli;

import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobEstimate;
import io.cloudcost.query.CostFilter;
import io.cloudcost.resource.PriceQuote;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Budgets and decisions, for programs. */
final class BudgetDocument {

    private BudgetDocument() {}

    static void budget(JsonOut json, BudgetStatus status) throws IOException {
        status(json, status);
        CostFilter charges = status.budget().charges();
        json.text("charges", charges == null ? null : charges.words());
    }

    static void status(JsonOut json, BudgetStatus status) throws IOException {
        BudgetView now = status.now();
        json.text("name", now.name());
        json.money("limit", now.limit());
        json.text("period", now.period());
        json.text("zone", status.budget().zone());
        json.object("scope", () -> {
            json.text("kind", status.budget().scope().kind());
            json.text("value", status.budget().scope().value());
        });
        json.objects("thresholds", status.budget().thresholds(), it -> {
            json.text("share", it.share().toPlainString());
            json.text("action", it.action());
        });
        standing(json, now);
    }

    private static void standing(JsonOut json, BudgetView now) throws IOException {
        json.object("window", () -> {
            json.text("start", now.windowStart());
            json.text("end", now.windowEnd());
        });
        json.money("booked", now.booked());
        json.money("unattributed", now.billedUntil() == null ? null : now.unattributed());
        json.text("billAsOf", now.billedUntil());
        json.money("reserved", now.reserved());
        json.money("left", now.left());
    }

    static void decision(JsonOut json, Decision decision) throws IOException {
        json.text("decision", decision.admitted() ? "ADMITTED" : "REFUSED");
        json.text("job", decision.request().name());
        json.object("machine", decision.offer().orElse(null), offer -> machine(json, offer.quote(), offer.spot()));
        if (decision instanceof Decision.Admitted admitted) {
            json.object("estimate", admitted.estimate(), it -> estimate(json, it));
            json.money("limit", admitted.limit());
        } else if (decision instanceof Decision.Refused refused) {
            json.object("estimate", refused.estimate().orElse(null), it -> estimate(json, it));
            json.nothing("limit");
        }
        json.objects("budgets", decision.budgets(), view -> {
            json.text("name", view.name());
            json.money("limit", view.limit());
            json.money("asked", view.asked());
            standing(json, view);
        });
        reasons(json, decision);
    }

    private static void reasons(JsonOut json, Decision decision) throws IOException {
        Decision.@Nullable Refused refused = decision instanceof Decision.Refused it ? it : null;
        json.objects("reasons", refused == null ? List.of() : refused.reasons(), reason -> {
            json.text("code", reason.code());
            json.text("message", reason.sentence());
            json.text("budget", reason.budget());
        });
        json.objects("fits", refused == null ? List.of() : refused.fits(), fit -> {
            json.text("kind", fit.kind());
            json.text("message", fit.sentence());
        });
        json.texts("warnings", decision instanceof Decision.Admitted it ? it.warnings() : List.of());
    }

    static void machine(JsonOut json, PriceQuote quote, boolean spot) throws IOException {
        json.text("provider", quote.provider());
        json.text("region", quote.region());
        json.text("plan", quote.plan());
        json.flag("spot", spot);
        PriceQuote.Rate rate = quote.rate(spot).orElseThrow();
        json.money("hourlyPrice", rate.hourly());
        json.text("priceSource", quote.source());
        json.text("priceAsOf", rate.asOf());
    }

    static void estimate(JsonOut json, JobEstimate estimate) throws IOException {
        json.money("p50", estimate.p50());
        json.money("p90", estimate.p90());
        json.text("hoursP50", hours(estimate.runtime().p50()));
        json.text("hoursP90", hours(estimate.runtime().p90()));
        json.text("basedOn", estimate.basis());
        json.texts("notes", estimate.notes());
    }

    private static String hours(Duration time) {
        return BigDecimal.valueOf(time.toSeconds())
                .divide(BigDecimal.valueOf(3600), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
