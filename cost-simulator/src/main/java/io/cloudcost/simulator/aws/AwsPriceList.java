package io.cloudcost.simulator.aws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What things cost in the fake's price list, in US dollars: invented figures of the usual size, the same every time. */
public final class AwsPriceList {

    /** When it was published, UTC. */
    public static final String PUBLISHED = "2026-11-18T00:00:00Z";

    /** Sizes that every family has, smallest first: each costs twice the one before. */
    static final List<String> SIZES = List.of("micro", "medium", "large", "xlarge", "2xlarge", "4xlarge");

    /** What the size large of each family costs where prices are lowest. */
    static final Map<String, String> LARGE = Map.of(
            "c5", "0.0850000000",
            "g5", "0.5030000000",
            "m5", "0.0960000000",
            "m6g", "0.0770000000",
            "t3", "0.0832000000");

    private static final BigDecimal ELSEWHERE = new BigDecimal("1.15");
    private static final BigDecimal WINDOWS = new BigDecimal("1.92");

    private AwsPriceList() {}

    /** All types that have a price, sorted. */
    public static List<String> types() {
        return LARGE.keySet().stream()
                .sorted()
                .flatMap(family -> SIZES.stream().map(size -> family + "." + size))
                .toList();
    }

    /** An instance for an hour, Linux on shared hardware. */
    public static BigDecimal linux(String region, String type) {
        return instance(region, type, false);
    }

    /** An instance for an hour, with a Windows licence. */
    public static BigDecimal windows(String region, String type) {
        return instance(region, type, true);
    }

    private static BigDecimal instance(String region, String type, boolean licence) {
        String[] parts = type.replace("db.", "").split("\\.", 2);
        BigDecimal large = new BigDecimal(LARGE.getOrDefault(parts[0], "0.1"));
        int steps = SIZES.indexOf(parts[1]) - SIZES.indexOf("large");
        BigDecimal size = steps < 0
                ? large.divide(BigDecimal.valueOf(1L << -steps))
                : large.multiply(BigDecimal.valueOf(1L << steps));
        return in(region, licence ? size.multiply(WINDOWS) : size);
    }

    /** Any price where it is sold: the oldest region is the cheapest. */
    public static BigDecimal in(String region, BigDecimal price) {
        BigDecimal there = region.equals("us-east-1") ? price : price.multiply(ELSEWHERE);
        return there.setScale(10, RoundingMode.HALF_UP);
    }

    /** Any price where it is sold. */
    public static BigDecimal in(String region, String price) {
        return in(region, new BigDecimal(price));
    }
}
