package io.cloudcost.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/** The wait a provider asks for, in seconds or until an HTTP date. */
final class RetryAfter {

    private static final String NAME = "Retry-After";
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Empty if there is no such header, or one that cannot be read; never negative, a day at most. */
    static Optional<Duration> of(Headers headers, Clock clock) {
        String text = headers.get(NAME);
        if (text == null) {
            return Optional.empty();
        }
        return text.strip().matches("\\d{1,9}") ? seconds(text.strip()) : until(headers, clock);
    }

    /** OkHttp reads this header of a 503 itself and breaks on a number that is no int. */
    static Response withoutNonsense(Response response) {
        String text = response.header(NAME);
        return text != null && text.strip().matches("\\d{10,}")
                ? response.newBuilder().removeHeader(NAME).build()
                : response;
    }

    private static Optional<Duration> seconds(String text) {
        return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }

    /** Measured from the answer's own date where it has one, so that clocks need not agree. */
    private static Optional<Duration> until(Headers headers, Clock clock) {
        Instant now = date(headers, "Date").orElseGet(clock::instant);
        return date(headers, NAME).map(end -> bounded(Duration.between(now, end)));
    }

    @SuppressWarnings("JavaUtilDate")
    private static Optional<Instant> date(Headers headers, String name) {
        return Optional.ofNullable(headers.getDate(name)).map(Date::toInstant);
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
