package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.unit.UnitChange;
import io.cloudcost.monitor.unit.UnitFigure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What units cost, for programs. */
final class UnitDocument {

    private UnitDocument() {}

    static void recorded(JsonOut json, UnitFigure figure, String id, boolean isNew) throws IOException {
        json.text("unit", figure.unit());
        json.text("batch", id);
        json.flag("recorded", isNew);
        values(json, figure);
    }

    static void show(JsonOut json, String unit, List<UnitFigure> figures, Optional<UnitChange> charged)
            throws IOException {
        json.text("unit", unit);
        json.object("batches", () -> {
            json.object("day", figures.get(0), it -> figure(json, it));
            json.object("month", figures.get(1), it -> figure(json, it));
        });
        json.object("charges", charged.orElse(null), it -> change(json, it));
    }

    private static void change(JsonOut json, UnitChange change) throws IOException {
        json.object("before", change.before(), it -> figure(json, it));
        json.object("month", change.after(), it -> figure(json, it));
        json.money("change", change.change());
        parts(json, change.parts());
        json.objects("segments", change.segments(), it -> {
            json.text("name", it.name());
            parts(json, it.parts());
        });
        json.texts("unknown", change.unknown());
    }

    private static void parts(JsonOut json, UnitChange.@Nullable Parts parts) throws IOException {
        json.money("price", parts == null ? null : parts.price());
        json.money("volume", parts == null ? null : parts.volume());
        json.money("mix", parts == null ? null : parts.mix());
    }

    private static void figure(JsonOut json, UnitFigure figure) throws IOException {
        json.period("period", figure.period());
        values(json, figure);
    }

    private static void values(JsonOut json, UnitFigure figure) throws IOException {
        Money cost = figure.cost();
        BigDecimal units = figure.units();
        json.money("cost", cost);
        json.decimal("units", Optional.ofNullable(units));
        json.money("each", figure.each(UnitFigure.SCALE).orElse(null));
        json.text("reason", figure.reason().isEmpty() ? null : figure.reason());
    }
}
