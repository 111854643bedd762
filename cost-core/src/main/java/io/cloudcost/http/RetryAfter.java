package io.cloudcost.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;

/** The wait a provider asks for, in seconds or until an HTTP date. */
final class RetryAfter {

    private static final String NAME = "Retry-After";
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private RetryAfter() {}

    /** Empty if there is no such header, or one that cannot be read; never negative, a day at most. */
    static Optional<Duration> of(Headers headers, Clock clock) {
        String text = headers.get(NAME);
        if (text == null) {
            return Optional.empty();
        }
        return text.strip().matches("\\d{1,9}") ? seconds(text.strip()) : until(headers, clock);
    }

    private static Optional<Duration> seconds(String text) {
        return Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_SECONDS)));
    }

    /** Measured from the answer's own date where it has one, so that clocks need not agree. */
    private static Optional<Duration> until(Headers headers, Clock clock) {
        Date end = headers.getDate(NAME);
        if (end == null) {
            return Optional.empty();
        }
        Date date = headers.getDate("Date");
        long millis = end.getTime() - (date == null ? clock.millis() : date.getTime());
        return Optional.of(Duration.ofMillis(Math.min(Math.max(0, millis), LONGEST_SECONDS * 1000)));
    }
}
