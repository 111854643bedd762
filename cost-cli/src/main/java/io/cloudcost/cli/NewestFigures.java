package io.cloudcost.cli;

import io.cloudcost.StoreException;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.Measurement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest figures, read from the state store every few seconds at most: who scrapes often does not keep it busy. While it is
 * away, what was read last stays.
 */
final class NewestFigures implements Supplier<List<Measurement>> {

    private static final Logger LOG = LoggerFactory.getLogger(NewestFigures.class);
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final FigureBook book;
    private final Clock clock;
    private List<Measurement> figures = List.of();
    private @Nullable Instant readAt;

    NewestFigures(FigureBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The same list until there are others. */
    @Override
    public synchronized List<Measurement> get() {
        Instant now = clock.instant();
        if (readAt == null || !now.minus(YOUNG).isBefore(readAt) || now.isBefore(readAt)) {
            readAt = now;
            read();
        }
        return figures;
    }

    private void read() {
        try {
            List<Measurement> newest = book.all();
            figures = newest.equals(figures) ? figures : newest;
        } catch (StoreException away) {
            LOG.warn("The figures cannot be read; those that were read last are told: {}", away.getMessage());
        }
    }
}
