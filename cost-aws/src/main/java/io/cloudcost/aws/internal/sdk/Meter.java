package io.cloudcost.aws.internal.sdk;

import io.cloudcost.http.RawAnswer;
import io.cloudcost.model.Money;
import io.cloudcost.spi.CallStats;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API log: counts every request by service and operation, and pays for those that have a price before they go out. A refused
 * request is free, and its next try is paid by the same coin; one whose answer was lost may have been charged, and its next try
 * is paid anew.
 */
final class Meter {

    private static final Logger LOG = LoggerFactory.getLogger("io.cloudcost.aws.calls");
    private static final int ERROR_HEAD = 4_096;

    /** Codes by which AWS's services say that there were too many requests, whatever the status. */
    private static final Pattern TOO_MANY = Pattern.compile("LimitExceededException|Throttl|RequestLimitExceeded"
            + "|TooManyRequests|SlowDown|RequestThrottled|BandwidthLimitExceeded|ProvisionedThroughputExceeded");

    private final CallStats stats;
    private final BiConsumer<String, Money> till;
    private final Set<String> paid = ConcurrentHashMap.newKeySet();

    /** @param till takes the price of a call, and throws if the budget does not allow it */
    Meter(CallStats stats, BiConsumer<String, Money> till) {
        this.stats = stats;
        this.till = till;
    }

    /** Before a request goes out. */
    void starting(AwsCall call) {
        Prices.of(call).ifPresent(price -> {
            if (paid.add(call.invocation())) {
                till.accept(call.action(), price);
            }
        });
        stats.sent(call.action());
        if (call.attempt() > 1) {
            stats.retried();
        }
    }

    /** A whole answer came. */
    void answered(AwsCall call, RawAnswer answer) {
        stats.received(answer.body().length);
        if (tooMany(answer)) {
            stats.rateLimited();
        }
        LOG.debug("{} in {}, try {}: {}", call.action(), call.region(), call.attempt(), answer);
    }

    /** No whole answer came. */
    void lost(AwsCall call) {
        paid.remove(call.invocation());
        LOG.debug("{} in {}, try {}: no answer", call.action(), call.region(), call.attempt());
    }

    /** Whether the answer refuses because there were too many requests. */
    static boolean tooMany(RawAnswer answer) {
        if (answer.status() == 429) {
            return true;
        }
        byte[] body = answer.body();
        return answer.status() >= 400
                && TOO_MANY.matcher(new String(body, 0, Math.min(body.length, ERROR_HEAD), StandardCharsets.UTF_8))
                        .find();
    }
}
