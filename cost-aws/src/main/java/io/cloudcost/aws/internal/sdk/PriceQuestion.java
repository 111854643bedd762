package io.cloudcost.aws.internal.sdk;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked of AWS's price list. Immutable; the same question is always the same text.
 *
 * @param service the list's code, for example {@code AmazonEC2}
 * @param region the region's id
 * @param exact attributes that must have these values
 * @param containing attributes whose values must contain these texts
 */
public record PriceQuestion(
        String service, String region, SortedMap<String, String> exact, SortedMap<String, String> containing) {

    /** Copies the maps. */
    public PriceQuestion {
        exact = Collections.unmodifiableSortedMap(new TreeMap<>(exact));
        containing = Collections.unmodifiableSortedMap(new TreeMap<>(containing));
    }

    /** All of a service in a region. */
    public static PriceQuestion of(String service, String region) {
        return new PriceQuestion(service, region, new TreeMap<>(), new TreeMap<>());
    }

    /** Only where this attribute has this value. */
    public PriceQuestion where(String attribute, String value) {
        SortedMap<String, String> more = new TreeMap<>(exact);
        more.put(attribute, value);
        return new PriceQuestion(service, region, more, containing);
    }

    /** Only where this attribute's value contains this text. */
    public PriceQuestion containing(String attribute, String text) {
        SortedMap<String, String> more = new TreeMap<>(containing);
        more.put(attribute, text);
        return new PriceQuestion(service, region, exact, more);
    }

    /** The question as one line. */
    public String text() {
        return service + ' ' + region + ' ' + exact + ' ' + containing;
    }
}
