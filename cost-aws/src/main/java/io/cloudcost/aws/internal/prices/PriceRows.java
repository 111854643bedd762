package io.cloudcost.aws.internal.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudcost.ResponseException;
import io.cloudcost.aws.internal.sdk.PriceList;
import io.cloudcost.model.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the products of a price list, which come as JSON in texts, and the rows that were kept of them. Amounts are texts on the wire
 * and never anything but decimals here.
 */
final class PriceRows {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> KEPT = Set.of(
            "databaseEngine",
            "gpu",
            "instanceType",
            "locationType",
            "marketoption",
            "memory",
            "operation",
            "usagetype",
            "vcpu");

    private PriceRows() {}

    /** One row for each product whose on-demand price is the same for any amount; others have no single price. */
    static List<PriceRow> ofProducts(List<String> products) {
        List<PriceRow> rows = new ArrayList<>();
        for (String product : products) {
            JsonNode root = read(product);
            List<JsonNode> dimensions = new ArrayList<>();
            root.at("/terms/OnDemand")
                    .forEach(term -> term.path("priceDimensions").forEach(dimensions::add));
            if (dimensions.size() == 1) {
                rows.add(row(root, dimensions.get(0)));
            }
        }
        return rows;
    }

    private static PriceRow row(JsonNode product, JsonNode dimension) {
        Map<String, String> attributes = new HashMap<>();
        product.at("/product/attributes").properties().forEach(each -> {
            if (KEPT.contains(each.getKey())) {
                attributes.put(each.getKey(), each.getValue().asText());
            }
        });
        attributes.put("productFamily", product.at("/product/productFamily").asText());
        Map.Entry<String, JsonNode> price = dimension.path("pricePerUnit").properties().stream()
                .findFirst()
                .orElseThrow(() -> unreadable("terms.OnDemand.priceDimensions.pricePerUnit"));
        return new PriceRow(
                attributes,
                dimension.path("unit").asText(),
                money(price.getValue().asText(), price.getKey()),
                product.path("publicationDate").asText());
    }

    private static Money money(String amount, String currency) {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException noNumber) {
            throw unreadable("terms.OnDemand.priceDimensions.pricePerUnit." + currency);
        }
    }

    /** What {@link #kept} wrote. */
    static List<PriceRow> ofKept(String text) {
        List<PriceRow> rows = new ArrayList<>();
        for (JsonNode each : read(text)) {
            Map<String, String> attributes = new HashMap<>();
            each.path("attributes")
                    .properties()
                    .forEach(attribute -> attributes.put(
                            attribute.getKey(), attribute.getValue().asText()));
            rows.add(new PriceRow(
                    attributes,
                    each.path("unit").asText(),
                    money(each.path("amount").asText(), each.path("currency").asText()),
                    each.path("published").asText()));
        }
        return rows;
    }

    /** The rows as text. */
    static String kept(List<PriceRow> rows) {
        ArrayNode all = MAPPER.createArrayNode();
        for (PriceRow row : rows) {
            ObjectNode each = all.addObject();
            ObjectNode attributes = each.putObject("attributes");
            row.attributes().forEach(attributes::put);
            each.put("unit", row.unit())
                    .put("amount", row.price().amount().toPlainString())
                    .put("currency", row.price().currency())
                    .put("published", row.published());
        }
        return all.toString();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw unreadable("PriceList");
        }
    }

    private static ResponseException unreadable(String path) {
        return new ResponseException(
                PriceList.PRODUCTS + " was answered in an unknown shape: " + path + " cannot be read.", path, null);
    }
}
