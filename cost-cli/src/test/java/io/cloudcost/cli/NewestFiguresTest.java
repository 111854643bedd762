package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewestFiguresTest {

    private Instant now = CliRun.NOW;

    @Test
    void readsWhatIsNewAtOnceAndKeepsWhatItReadWhileTheStoreIsAway() {
        StateStore state = StateStores.open("sqlite::memory:");
        FigureBook book = FigureBook.on(state);
        NewestFigures newest = new NewestFigures(book, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        assertThat(newest.get()).isEmpty();
        Measurement figure = Measurement.of(Measures.TOTAL_SPEND, Map.of("provider", "aws"), Money.usd("3"), now);
        book.put("spend", now, List.of(figure));
        List<Measurement> read = newest.get();
        assertThat(read).containsExactly(figure);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(newest.get()).isSameAs(read);

        state.close();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(newest.get()).isSameAs(read);
    }
}
