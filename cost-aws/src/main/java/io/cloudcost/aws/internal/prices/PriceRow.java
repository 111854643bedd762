package io.cloudcost.aws.internal.prices;

import io.cloudcost.model.Money;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A product at its on-demand price.
 *
 * @param attributes those of the product that prices are told apart by
 * @param unit what the price is for, for example {@code Hrs}
 * @param price for one unit; 0 where the list has no price of its own for it
 * @param published when AWS published it, as AWS writes it
 */
record PriceRow(Map<String, String> attributes, String unit, Money price, String published) {

    /** What AWS abbreviates a region by in usage types: {@code EU} for Ireland, {@code CPT}, {@code USE2}, {@code APN1}. */
    private static final Pattern REGION = Pattern.compile("(?:EU|CPT|[A-Z]{2,4}\\d{1,2})-");

    PriceRow {
        attributes = Map.copyOf(attributes);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    boolean has(String name, String value) {
        return value.equals(attributes.get(name));
    }

    /**
     * Whether this is its usage type, with or without a region's abbreviation before it. Anything else before it makes it
     * something else: {@code TS-LoadBalancerUsage}, {@code Outposts-LoadBalancerUsage}.
     */
    boolean isUsage(String code) {
        String type = attributes.getOrDefault("usagetype", "");
        return type.endsWith(code) && isRegion(type.substring(0, type.length() - code.length()));
    }

    private static boolean isRegion(String before) {
        return before.isEmpty() || REGION.matcher(before).matches();
    }

    /** Whether it is sold on demand in a region, and not in blocks of capacity or in a zone of its own. */
    boolean isOrdinary() {
        return attribute("marketoption").map("OnDemand"::equals).orElse(true)
                && attribute("locationType").map("AWS Region"::equals).orElse(true);
    }

    /** The day of its publication. */
    String asOf() {
        return published.length() > 10 ? published.substring(0, 10) : published;
    }
}
