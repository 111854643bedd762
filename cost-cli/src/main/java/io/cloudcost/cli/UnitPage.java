package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.unit.UnitBatch;
import io.cloudcost.monitor.unit.UnitChange;
import io.cloudcost.monitor.unit.UnitFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What units cost, for people. */
final class UnitPage {

    /** What one unit costs is often less than a cent. */
    static final int DIGITS = 4;

    private UnitPage() {}

    static List<String> missing(UnitBatch batch) {
        List<String> missing = new ArrayList<>();
        if (batch.cost() == null) {
            missing.add("The batch's cost is not known.");
        }
        if (batch.units() == null) {
            missing.add("The batch's units are not known.");
        }
        return missing;
    }

    static void recorded(Page page, UnitFigure figure, String id, boolean isNew) throws IOException {
        page.line("The batch " + Text.printable(id) + (isNew ? " was recorded: " : " was recorded before: ")
                + each(figure));
        page.line(figure.reason());
    }

    static void list(Page page, List<String> names) throws IOException {
        if (names.isEmpty()) {
            page.line("There are no batches.");
        }
        for (String name : names) {
            page.line(Text.printable(name));
        }
    }

    static void show(Page page, List<UnitFigure> figures, Optional<UnitChange> charged) throws IOException {
        Table table = Table.of("BY", "FROM", ">COST", ">UNITS", ">EACH");
        for (UnitFigure figure : figures) {
            row(table, "batches", figure);
        }
        charged.ifPresent(it -> {
            row(table, "charges", it.before());
            row(table, "charges", it.after());
        });
        table.print(page);
        if (charged.isPresent()) {
            change(page, charged.get());
        } else if (!figures.get(1).reason().isEmpty()) {
            page.point(figures.get(1).reason());
        }
    }

    private static void change(Page page, UnitChange change) throws IOException {
        page.title("Change of the month's cost: " + Shown.money(change.change()));
        UnitChange.Parts parts = change.parts();
        if (parts != null) {
            page.pair("price", Shown.money(parts.price()));
            page.pair("volume", Shown.money(parts.volume()));
            page.pair("mix", parts.mix() == null ? "in price" : Shown.money(parts.mix()));
        }
        for (String why : change.unknown()) {
            page.point(why);
        }
    }

    private static void row(Table table, String by, UnitFigure figure) {
        table.row(
                by,
                figure.period().start().toString(),
                cost(figure.cost()),
                figure.units() == null ? Shown.UNKNOWN : figure.units().toPlainString(),
                figure.each(DIGITS).map(Money::toString).orElse(Shown.UNKNOWN));
    }

    private static String cost(@Nullable Money cost) {
        return Shown.money(cost);
    }

    private static String each(UnitFigure figure) {
        return figure.each(DIGITS)
                .map(it -> it + " for a " + figure.unit() + ".")
                .orElse("what a " + figure.unit() + " costs is unknown.");
    }
}
