package io.cloudcost.monitor.internal.prometheus;

import io.cloudcost.CostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What exporters write. Source: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
public final class MetricText {

    private static final String LABEL = "\\s*([a-zA-Z_][a-zA-Z0-9_]*)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*";
    private static final Pattern LABELS = Pattern.compile(LABEL + "(,|$)");
    private static final Pattern LINE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*+\")*+)\\})?\\s+(\\S+)(?:\\s+-?\\d+)?\\s*");
    private static final int LONGEST = 100;

    private MetricText() {}

    /**
     * The samples of metrics whose names begin so; the rest is passed over.
     *
     * @throws CostException if a line is none
     */
    public static List<Sample> parse(String text, String prefix) {
        List<Sample> samples = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#") && line.startsWith(prefix)) {
                samples.add(sample(line));
            }
        }
        return samples;
    }

    private static Sample sample(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw wrong(line);
        }
        String labels = parts.group(2);
        return new Sample(parts.group(1), labels == null ? Map.of() : labels(labels, line), parts.group(3));
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> labels = new HashMap<>();
        Matcher label = LABELS.matcher(text);
        int at = 0;
        while (at < text.length() && label.find(at) && label.start() == at) {
            labels.put(label.group(1), unescaped(label.group(2)));
            at = label.end();
        }
        if (!text.substring(at).isBlank()) {
            throw wrong(line);
        }
        return labels;
    }

    private static String unescaped(String value) {
        return value.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace("\0", "\\");
    }

    private static CostException wrong(String line) {
        return new CostException("This is no line of Prometheus' text format: "
                + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "..."));
    }
}
