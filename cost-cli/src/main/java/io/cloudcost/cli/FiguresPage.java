package io.cloudcost.cli;

import io.cloudcost.monitor.measure.Measurement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

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
            table.row(
                    figure.measure().name(),
                    AlertsPage.labels(figure.labels()),
                    value(figure),
                    AlertsPage.time(figure.at()),
                    figure.note());
        }
        table.print(page);
    }

    private static String value(Measurement figure) {
        return figure.money()
                .map(Shown::money)
                .orElseGet(() -> figure.known().map(BigDecimal::toPlainString).orElse("unknown"));
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
