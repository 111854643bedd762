package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code GetCostAndUsage}: groups by period, on pages that may split a period. */
final class CostPages {

    /** A token that stands for the first page, as after a page on which nothing was found. */
    static final String FROM_THE_START = "start";

    private static final Set<String> DIMENSIONS =
            Set.of("SERVICE", "USAGE_TYPE", "REGION", "RECORD_TYPE", "RESOURCE_ID", "LINKED_ACCOUNT", "INSTANCE_TYPE");
    private static final Set<String> METRICS = Set.of(
            "AmortizedCost", "BlendedCost", "NetAmortizedCost", "NetUnblendedCost", "UnblendedCost", "UsageQuantity");
    private static final String TAG = "tag:";
    private static final String CATEGORY = "category:";
    private static final int MOST_GROUPINGS = 2;
    private static final int MONTHS_OF_HISTORY = 14;

    private final AwsEstate estate;

    CostPages(AwsEstate estate) {
        this.estate = estate;
    }

    private record Question(
            LocalDate start, LocalDate end, String grain, List<String> keys, List<String> metrics, String filter) {}

    Answer answer(Map<String, @Nullable Object> body, LocalDate start, LocalDate end) {
        Question question = new Question(
                start,
                end,
                String.valueOf(body.get("Granularity")),
                keys(body),
                words(body.get("Metrics")),
                String.valueOf(body.get("Filter")));
        CostExplorerApi.require(METRICS.containsAll(question.metrics), "Invalid metric");
        CostExplorerApi.require(!question.metrics.isEmpty(), "Metrics must not be empty");
        CostExplorerApi.require(
                !start.isBefore(estate.today().minusMonths(MONTHS_OF_HISTORY).withDayOfMonth(1)),
                "You haven't enabled historical data beyond 14 months");
        String signature = Integer.toHexString(question.hashCode());
        @Nullable Object token = body.get("NextPageToken");
        int from = 0;
        if (token != null && !token.equals(FROM_THE_START)) {
            String[] parts = token.toString().split("-", -1);
            if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
                return AwsErrors.json(400, "InvalidNextTokenException", "The pagination token is invalid.");
            }
            if (!parts[0].equals(signature)) {
                return AwsErrors.json(400, "RequestChangedException", "Your request parameters changed between pages.");
            }
            from = Integer.parseInt(parts[1]);
        }
        return page(question, groups(question, body.get("Filter")), from, signature);
    }

    private Answer page(Question question, List<CostGroup> all, int from, String signature) {
        int to = Math.min(all.size(), from + estate.specification().costPage());
        Map<Instant, List<Object>> periods = new TreeMap<>();
        all.subList(Math.min(from, to), to)
                .forEach(group -> periods.computeIfAbsent(begin(group), start -> new ArrayList<>())
                        .add(group(question, group)));
        List<Object> results = new ArrayList<>();
        periods.forEach((start, groups) -> results.add(Json.object(
                "TimePeriod",
                period(question, start),
                "Total",
                question.keys.isEmpty() ? total(question, all, start) : Json.object(),
                "Groups",
                question.keys.isEmpty() ? List.of() : groups,
                "Estimated",
                isEstimated(day(start)))));
        Map<String, @Nullable Object> body = Json.object(
                "GroupDefinitions", List.of(), "ResultsByTime", results, "DimensionValueAttributes", List.of());
        if (to < all.size()) {
            body.put("NextPageToken", signature + "-" + to);
        }
        return CostExplorerApi.ok(body);
    }

    private static Instant begin(CostGroup group) {
        return group.start.atTime(group.hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(Instant begin) {
        return begin.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<String, @Nullable Object> period(Question question, Instant begin) {
        return question.grain.equals("HOURLY")
                ? Json.object(
                        "Start",
                        begin.toString(),
                        "End",
                        begin.plusSeconds(3_600).toString())
                : CostExplorerApi.period(day(begin), end(question, day(begin)));
    }

    private static Object total(Question question, List<CostGroup> all, Instant start) {
        return all.stream()
                .filter(group -> begin(group).equals(start))
                .findFirst()
                .map(group -> metrics(question, group))
                .orElseThrow();
    }

    private static Object group(Question question, CostGroup group) {
        return Json.object("Keys", group.keys, "Metrics", metrics(question, group));
    }

    private static Map<String, @Nullable Object> metrics(Question question, CostGroup group) {
        Map<String, @Nullable Object> metrics = Json.object();
        for (String metric : question.metrics) {
            metrics.put(
                    metric, Json.object("Amount", group.amount(metric).toPlainString(), "Unit", group.unit(metric)));
        }
        return metrics;
    }

    private List<CostGroup> groups(Question question, @Nullable Object filter) {
        Map<List<Object>, CostGroup> groups = new LinkedHashMap<>();
        for (AwsLine line : estate.lines()) {
            if (line.day().isBefore(question.start) || !line.day().isBefore(question.end) || !passes(line, filter)) {
                continue;
            }
            LocalDate start = !question.grain.equals("MONTHLY")
                    ? line.day()
                    : max(line.day().withDayOfMonth(1), question.start);
            List<String> keys =
                    question.keys.stream().map(key -> value(line, key)).toList();
            int hour = question.grain.equals("HOURLY") ? line.hour() : 0;
            groups.computeIfAbsent(List.of(start, hour, keys), key -> new CostGroup(start, hour, keys))
                    .add(line);
        }
        return List.copyOf(groups.values());
    }

    /** Tags and categories come with their name before the value. */
    private static String value(AwsLine line, String key) {
        if (key.startsWith(CATEGORY)) {
            return key.substring(CATEGORY.length()) + "$" + line.category();
        }
        return key.startsWith(TAG)
                ? key.substring(TAG.length()) + "$" + line.tag(key.substring(TAG.length()))
                : line.dimension(key);
    }

    /** A filter with exactly one root. */
    private static boolean passes(AwsLine line, @Nullable Object filter) {
        if (!(filter instanceof Map<?, ?> root)) {
            return true;
        }
        CostExplorerApi.require(root.size() == 1, "Expression must have exactly one root operator");
        if (root.get("And") instanceof List<?> all) {
            return all.stream().allMatch(each -> passes(line, each));
        }
        if (root.get("Or") instanceof List<?> any) {
            return any.stream().anyMatch(each -> passes(line, each));
        }
        if (root.get("Not") instanceof Map<?, ?> not) {
            return !passes(line, not);
        }
        if (root.get("Tags") instanceof Map<?, ?> tag) {
            return words(tag.get("Values")).contains(line.tag(String.valueOf(tag.get("Key"))));
        }
        return !(root.get("Dimensions") instanceof Map<?, ?> only)
                || words(only.get("Values")).contains(line.dimension(String.valueOf(only.get("Key"))));
    }

    private static LocalDate end(Question question, LocalDate start) {
        LocalDate end = !question.grain.equals("MONTHLY")
                ? start.plusDays(1)
                : start.withDayOfMonth(1).plusMonths(1);
        return end.isBefore(question.end) ? end : question.end;
    }

    /** AWS closes a month a few days after its end. */
    private boolean isEstimated(LocalDate start) {
        return !start.isBefore(estate.today().minusDays(5).withDayOfMonth(1));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<String> keys(Map<String, @Nullable Object> body) {
        List<String> keys = new ArrayList<>();
        if (body.get("GroupBy") instanceof List<?> list) {
            for (Object each : list) {
                keys.add(each instanceof Map<?, ?> group ? key(group) : "");
            }
        }
        CostExplorerApi.require(keys.size() <= MOST_GROUPINGS, "Member must have length less than or equal to 2");
        CostExplorerApi.require(
                keys.stream()
                        .allMatch(key -> key.startsWith(TAG) || key.startsWith(CATEGORY) || DIMENSIONS.contains(key)),
                "Group Definition dimension is invalid");
        return keys;
    }

    private static String key(Map<?, ?> group) {
        String prefix = switch (String.valueOf(group.get("Type"))) {
            case "TAG" -> TAG;
            case "COST_CATEGORY" -> CATEGORY;
            default -> "";
        };
        return prefix + group.get("Key");
    }

    private static List<String> words(@Nullable Object list) {
        return list instanceof List<?> words
                ? words.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : List.of();
    }
}
