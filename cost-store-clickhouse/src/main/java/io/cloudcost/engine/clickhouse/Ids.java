package io.cloudcost.engine.clickhouse;

import java.security.SecureRandom;

/** Numbers that no two writers on any two machines choose alike. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static long next() {
        return RANDOM.nextLong() & Long.MAX_VALUE;
    }
}
