package io.cloudcost.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.spi.PaidAnswers;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaidAnswersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final StateStore state = StateStores.open("sqlite::memory:");

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void givesAnAnswerForAsLongAsItIsYoung() {
        keep(NOON, "answer");
        assertThat(at(NOON).find("aws", "1", "a", "q")).contains("answer");
        assertThat(at(NOON.plusSeconds(3599)).find("aws", "1", "a", "q")).contains("answer");
        assertThat(at(NOON.plusSeconds(3600)).find("aws", "1", "a", "q")).isEmpty();
    }

    @Test
    void givesNoAnswerFromTheFuture() {
        keep(NOON, "answer");
        assertThat(at(NOON.minusSeconds(1)).find("aws", "1", "a", "q")).isEmpty();
    }

    @Test
    void givesAnAnswerToTheSameQuestionOfTheSameAccountOnly() {
        keep(NOON, "answer");
        assertThat(at(NOON).find("aws", "2", "a", "q")).isEmpty();
        assertThat(at(NOON).find("gcp", "1", "a", "q")).isEmpty();
        assertThat(at(NOON).find("aws", "1", "b", "q")).isEmpty();
        assertThat(at(NOON).find("aws", "1", "a", "r")).isEmpty();
        assertThat(at(NOON).find("aws", "1", "", "aq")).isEmpty();
    }

    @Test
    void takesTheNewestAnswerAndForgetsOldOnes() {
        keep(NOON, "old");
        keep(NOON.plusSeconds(60), "new");
        assertThat(at(NOON.plusSeconds(60)).find("aws", "1", "a", "q")).contains("new");
        at(NOON.plusSeconds(7200)).keep("aws", "1", "a", "other", "later");
        assertThat(at(NOON.plusSeconds(60)).find("aws", "1", "a", "q")).isEmpty();
    }

    private void keep(Instant at, String answer) {
        at(at).keep("aws", "1", "a", "q", answer);
    }

    private PaidAnswers at(Instant now) {
        return new PaidAnswers(state, Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1));
    }
}
