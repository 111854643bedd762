package io.cloudcost.monitor.metrics;

import io.micrometer.core.instrument.Meter;
import java.math.BigDecimal;

/** What a monitoring system reads of one series. Here, and nowhere before, an exact figure becomes a double. */
final class Cell {

    private final Meter meter;
    private final Holder holder;

    Cell(Meter meter, Holder holder) {
        this.meter = meter;
        this.holder = holder;
    }

    Meter meter() {
        return meter;
    }

    void set(BigDecimal value) {
        holder.value = value.doubleValue();
    }

    /** The number that a meter looks at. */
    static final class Holder {
        private volatile double value;

        double value() {
            return value;
        }
    }
}
