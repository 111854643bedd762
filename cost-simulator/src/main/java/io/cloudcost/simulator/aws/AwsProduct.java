package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One product of the price list.
 *
 * @param service for example {@code AmazonEC2}
 * @param family for example {@code Compute Instance}
 * @param attributes by name
 * @param unit for example {@code Hrs}
 * @param price in US dollars
 */
record AwsProduct(String service, String family, Map<String, String> attributes, String unit, BigDecimal price) {

    AwsProduct {
        attributes = Map.copyOf(attributes);
    }

    @Nullable
    String value(String field) {
        return switch (field) {
            case "productFamily" -> family;
            case "ServiceCode", "servicecode" -> service;
            default -> attributes.get(field);
        };
    }

    /** The JSON that stands as a text in the answer; a reserved term beside the one on demand has prices of 0. */
    String json() {
        String sku = "SKU" + Integer.toHexString(hashCode()).toUpperCase(Locale.ROOT);
        return new String(
                Json.write(Json.object(
                        "product",
                        Json.object("productFamily", family, "attributes", new TreeMap<>(attributes), "sku", sku),
                        "serviceCode",
                        service,
                        "terms",
                        Json.object(
                                "OnDemand", term(sku, "JRTCKXETXF", price),
                                "Reserved", term(sku, "NQ3QZPMQV9", BigDecimal.ZERO.setScale(10))),
                        "version",
                        "20261118000000",
                        "publicationDate",
                        AwsPriceList.PUBLISHED)),
                StandardCharsets.UTF_8);
    }

    private Object term(String sku, String offer, BigDecimal amount) {
        String code = sku + "." + offer;
        Object dimension = Json.object(
                "unit",
                unit,
                "endRange",
                "Inf",
                "description",
                "a price for each " + unit,
                "appliesTo",
                List.of(),
                "rateCode",
                code + ".6YS6EN2CT7",
                "beginRange",
                "0",
                "pricePerUnit",
                Json.object("USD", amount.toPlainString()));
        return Json.object(
                code,
                Json.object(
                        "priceDimensions",
                        Json.object(code + ".6YS6EN2CT7", dimension),
                        "sku",
                        sku,
                        "effectiveDate",
                        "2026-11-01T00:00:00Z",
                        "offerTermCode",
                        offer,
                        "termAttributes",
                        Json.object()));
    }
}
