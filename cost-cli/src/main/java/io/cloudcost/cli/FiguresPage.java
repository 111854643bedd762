package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures that are watched, for people and for programs. */
final class FiguresPage {

    private FiguresPage() {}

    static void print(Page page, List<Measurement> figures) throws IOException {
        if (figures.isEmpty()) {
            page.line("No figures were taken yet. Take them with " + Hint.quoted("watch --once") + ".");
            return;
        }
        Table table = Table.of("FIGURE", "OF", ">VALUE", "AT", "NOTE");
        for (Measurement figure : figures) {
            if (isWellKnown(figure)) {
                continue;
            }
            table.row(
                    figure.measure().name(),
                    AlertsPage.labels(figure.labels()),
                    value(figure),
                    AlertsPage.time(figure.at()),
                    figure.note());
        }
        table.print(page);
    }

    /** That nothing failed is no news. */
    private static boolean isWellKnown(Measurement figure) {
        return figure.measure().equals(Measures.FAILURES)
                && figure.known().filter(times -> times.signum() == 0).isPresent();
    }

    private static String value(Measurement figure) {
        return value(figure.measure(), figure.value(), figure.currency());
    }

    /** A figure for people. */
    static String value(Measure measure, @Nullable BigDecimal value, @Nullable String currency) {
        if (value == null) {
            return "unknown";
        }
        return switch (measure.unit()) {
            case MONEY -> Shown.money(Money.of(value, Objects.requireNonNull(currency)));
            case RATIO -> Shown.share(Optional.of(value));
            case COUNT -> value.toPlainString();
            case SECONDS -> Shown.whole(value.longValue()) + " s";
        };
    }

    static void write(JsonOut json, Measurement figure) throws IOException {
        json.text("measure", figure.measure().name());
        json.object("labels", () -> {
            for (Map.Entry<String, String> label : figure.labels().entrySet()) {
                json.text(label.getKey(), label.getValue());
            }
        });
        json.text("unit", figure.measure().unit());
        json.text("value", figure.known().map(BigDecimal::toPlainString).orElse(null));
        json.text("currency", figure.currency());
        json.text("at", figure.at());
        json.text("note", figure.note().isEmpty() ? null : figure.note());
    }
}
