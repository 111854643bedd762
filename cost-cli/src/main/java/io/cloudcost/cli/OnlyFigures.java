package io.cloudcost.cli;

import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import java.time.Instant;
import java.util.List;

/** A source without the alerts that it names, which are told as the settings say. */
record OnlyFigures(MeasureSource source) implements MeasureSource {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public List<Measurement> measure(MeasureContext context) throws Exception {
        return source.measure(context);
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) throws Exception {
        return source.measureEnded(context, since);
    }
}
