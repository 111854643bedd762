package io.cloudcost.vultr.internal;

import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What was odd, summed up: a thousand machines with one unknown plan are one issue. Safe for many threads. */
final class Notes {

    private final Map<String, LongAdder> plans = new ConcurrentSkipListMap<>();
    private final Map<Part, Map<String, LongAdder>> unpriced = new ConcurrentSkipListMap<>();
    private final Map<Part, Map<String, LongAdder>> values = new ConcurrentSkipListMap<>();
    private final Map<Part, Map<String, LongAdder>> dates = new ConcurrentSkipListMap<>();

    /** A machine whose plan has no price. */
    void unpricedMachine(String reason) {
        plans.computeIfAbsent(reason, key -> new LongAdder()).increment();
    }

    /** Something else whose price no source gives. */
    void unpriced(Part part, String what) {
        count(unpriced, part, what);
    }

    /** A word that this library does not know. */
    void unknownValue(Part part, String field, String value) {
        count(values, part, field + " '" + Words.clip(value) + "'");
    }

    /** A date that cannot be read. */
    void unreadableDate(Part part, String value) {
        count(dates, part, "'" + Words.clip(value) + "'");
    }

    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (!plans.isEmpty()) {
            issues.add(new Issue(IssueCode.UNKNOWN_PRICE, Part.PRICES, machines()));
        }
        unpriced.forEach((part, what) -> what.forEach((each, count) -> issues.add(new Issue(
                IssueCode.UNKNOWN_PRICE, part, "No known price for " + count + " of " + part + ": " + each + "."))));
        values.forEach((part, what) -> issues.add(new Issue(
                IssueCode.UNKNOWN_VALUE,
                part,
                "Words in " + part + " that this library does not know, taken as unknown: " + list(what) + ".")));
        dates.forEach((part, what) -> issues.add(new Issue(
                IssueCode.UNREADABLE_VALUE,
                part,
                "Dates in " + part + " that cannot be read, taken as not given: " + list(what) + ".")));
        return issues;
    }

    private String machines() {
        long machines = plans.values().stream().mapToLong(LongAdder::sum).sum();
        return machines + (machines == 1 ? " machine has" : " machines have")
                + " no known price; counted, and in no sum: " + list(plans) + ".";
    }

    private static String list(Map<String, LongAdder> counts) {
        return counts.entrySet().stream()
                .limit(Words.MOST_LISTED)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", ", "", counts.size() > Words.MOST_LISTED ? ", …" : ""));
    }

    private static void count(Map<Part, Map<String, LongAdder>> counts, Part part, String what) {
        Map<String, LongAdder> ofPart = counts.computeIfAbsent(part, key -> new ConcurrentSkipListMap<>());
        if (ofPart.size() < Words.MOST_KEPT || ofPart.containsKey(what)) {
            ofPart.computeIfAbsent(what, key -> new LongAdder()).increment();
        }
    }
}
