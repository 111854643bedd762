package io.cloudcost.simulator.vultr;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chance that repeats: one stream of numbers per seed and name, so that one part of an estate never moves another. */
final class Dice {

    private static final String HEX = "0123456789abcdef";

    private final SplittableRandom random;

    Dice(long seed, String name) {
        this.random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + name.hashCode());
    }

    /** From 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    Instant before(Instant end, int days) {
        return end.minus(Duration.ofSeconds(3600 + random.nextLong(days * 86_400L)));
    }

    String uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63))
                .toString();
    }

    String hex(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(HEX.charAt(below(16))))
                .collect(Collectors.joining());
    }

    /** The numbers from 0 to one below the count, in an order of chance. */
    List<Integer> shuffled(int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1);
            numbers.set(i, numbers.set(j, numbers.get(i)));
        }
        return numbers;
    }
}
