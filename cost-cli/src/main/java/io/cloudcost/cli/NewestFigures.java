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
 * The newest figures, read from the state store when there are others, and every few seconds: who scrapes often does not keep it
 * busy, and who scrapes after a batch sees it. While the store is away, what was read last stays.
 */
final class NewestFigures implements Supplier<List<Measurement>> {

    private static final Logger LOG = LoggerFactory.getLogger(NewestFigures.class);
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final FigureBook book;
    private final Clock clock;
    private List<Measurement> figures = List.of();
    private String stamp = "";
    private @Nullable Instant readAt;

    NewestFigures(FigureBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The same list until there are others. */
    @Override
    public synchronized List<Measurement> get() {
        Instant now = clock.instant();
        try {
            String newest = book.stamp();
            if (readAt == null || !newest.equals(stamp) || !now.minus(YOUNG).isBefore(readAt) || now.isBefore(readAt)) {
                List<Measurement> read = book.all();
                figures = read.equals(figures) ? figures : read;
                stamp = newest;
                readAt = now;
            }
        } catch (StoreException away) {
            LOG.warn("The figures cannot be read; those that were read last are told: {}", away.getMessage());
        }
        return figures;
    }
}
