package io.cloudcost.budget.internal.gate;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;

/** Ids that sort by time, so that a new row stands at the end of the index. */
final class JobIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BASE = 32;
    private static final int BITS = 80;

    private JobIds() {}

    static String next(Instant now) {
        return Long.toString(now.toEpochMilli(), BASE) + "-" + random();
    }

    private static String random() {
        String digits = new BigInteger(BITS, RANDOM).toString(BASE);
        return "0".repeat(BITS / 5 - digits.length()) + digits;
    }
}
