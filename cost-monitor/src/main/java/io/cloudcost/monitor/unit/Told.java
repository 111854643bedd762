package io.cloudcost.monitor.unit;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Contributor;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures as they are watched. */
final class Told {

    private Told() {}

    static Measurement of(UnitFigure figure, String period, Instant at) {
        Map<String, String> labels = Map.of("unit", figure.unit(), "period", period);
        Optional<Money> each = figure.each(UnitFigure.SCALE);
        if (each.isEmpty()) {
            return Measurement.unknown(Measures.UNIT_COST, labels, at, figure.reason());
        }
        return Measurement.of(Measures.UNIT_COST, labels, each.orElseThrow(), at)
                .noting(figure.cost() + " for " + figure.units() + " of " + figure.unit())
                .by(contributors(figure));
    }

    private static List<Contributor> contributors(UnitFigure figure) {
        return figure.segments().stream()
                .map(it -> new Contributor(
                        it.name(),
                        figure.each(it.cost(), UnitFigure.SCALE).orElseThrow().amount()))
                .toList();
    }
}
