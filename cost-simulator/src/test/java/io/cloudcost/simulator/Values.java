package io.cloudcost.simulator;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads parsed JSON. */
public final class Values {

    private Values() {}

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Map<String, Object> object, String key) {
        return (List<Map<String, Object>>) object.get(key);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> object, String key) {
        return (Map<String, Object>) object.get(key);
    }

    public static String text(Map<String, Object> object, String key) {
        return String.valueOf(object.get(key));
    }

    public static BigDecimal number(Map<String, Object> object, String key) {
        return new BigDecimal(text(object, key));
    }

    /** The next page's cursor, encoded for a query; empty at the end. */
    public static String next(Map<String, Object> page) {
        if (!page.containsKey("meta") || !object(page, "meta").containsKey("links")) {
            return "";
        }
        return URLEncoder.encode(text(object(object(page, "meta"), "links"), "next"), StandardCharsets.UTF_8);
    }
}
