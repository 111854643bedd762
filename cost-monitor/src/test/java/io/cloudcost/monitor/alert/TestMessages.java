package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.Figure;
import io.cloudcost.monitor.alert.model.Limit;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.internal.alert.form.Messages;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.Measures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Messages to try channels with. */
final class TestMessages {

    private static final Instant AT = Instant.parse("2026-11-02T10:01:00Z");

    private TestMessages() {}

    static AlertMessage of(AlertNotice... notices) {
        return Messages.of("0f9a", AT, List.of(notices), ZoneOffset.UTC);
    }

    static AlertMessage single() {
        return of(opened());
    }

    static AlertNotice opened() {
        return new AlertNotice(
                AlertEvent.OPENED,
                "5c1d",
                Severity.WARNING,
                "lead too dear",
                Map.of("unit", "lead", "team", "Käse & <b>Brot</b>"),
                new Figure(
                        Measures.UNIT_COST,
                        new BigDecimal("3.4217"),
                        "USD",
                        new Limit(Limit.Side.ABOVE, new BigDecimal("3.00"), "USD")),
                AT,
                AT,
                "Fewer leads than usual.",
                List.of(
                        new Contributor("price", new BigDecimal("0.3")),
                        new Contributor("mix", new BigDecimal("-0.05"))),
                "Look at the queue.",
                "https://costs.example.org/units?unit=lead&team=Brot");
    }

    static AlertNotice closed() {
        return new AlertNotice(
                AlertEvent.CLOSED,
                "77aa",
                Severity.CRITICAL,
                "GPU cost of a day",
                Map.of("period", "day"),
                new Figure(Measures.GPU_COST, null, "USD", new Limit(Limit.Side.ABOVE, new BigDecimal("25"), "USD")),
                AT,
                AT,
                "The day 2026-11-01 ended.",
                List.of(),
                "",
                "");
    }
}
