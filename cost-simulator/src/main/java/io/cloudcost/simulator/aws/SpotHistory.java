package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code DescribeSpotPriceHistory}: three tenths of the price on demand in each region's zone {@code a}, an older, dearer price before
 * it, and a dearer one in zone {@code b}. The first page is empty and leads on, as EC2's may be.
 */
final class SpotHistory {

    private static final String FIRST = "after-nothing";
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal SHARE = new BigDecimal("0.3");

    private SpotHistory() {}

    static Answer answer(String region, Map<String, String> form) {
        if (!form.containsKey("StartTime")) {
            return AwsErrors.ec2(400, "InvalidParameterValue", "This fake wants to know from when on");
        }
        boolean first = !FIRST.equals(form.get("NextToken"));
        String items = first ? "" : String.join("", items(region, form));
        return AwsErrors.xml(
                200,
                "<DescribeSpotPriceHistoryResponse xmlns=\"" + AwsErrors.EC2_NAMESPACE + "\">"
                        + Xml.element("requestId", "1") + "<spotPriceHistorySet>" + items + "</spotPriceHistorySet>"
                        + Xml.element("nextToken", first ? FIRST : "") + "</DescribeSpotPriceHistoryResponse>");
    }

    private static List<String> items(String region, Map<String, String> form) {
        List<String> items = new ArrayList<>();
        List<String> asked = named(form, "InstanceType.");
        for (String type : asked.isEmpty() ? AwsPriceList.types() : asked) {
            BigDecimal hourly = AwsPriceList.linux(region, type).multiply(SHARE).setScale(4, RoundingMode.HALF_UP);
            for (String product : named(form, "ProductDescription.")) {
                items.add(item(region + "a", type, product, hourly, "2026-11-20T06:00:00Z"));
                items.add(item(region + "a", type, product, hourly.add(BigDecimal.ONE), "2026-11-19T06:00:00Z"));
                items.add(item(region + "b", type, product, hourly.add(CENT), "2026-11-20T07:00:00Z"));
            }
        }
        return items;
    }

    private static List<String> named(Map<String, String> form, String prefix) {
        return form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static String item(String zone, String type, String product, BigDecimal hourly, String since) {
        return "<item>" + Xml.element("instanceType", type) + Xml.element("productDescription", product)
                + Xml.element("spotPrice", hourly.toPlainString()) + Xml.element("timestamp", since)
                + Xml.element("availabilityZone", zone) + "</item>";
    }
}
