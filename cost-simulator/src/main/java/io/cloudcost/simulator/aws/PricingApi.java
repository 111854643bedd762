package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import io.cloudcost.simulator.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The price list in AWS JSON 1.1: products that pass all filters, on pages, each a text of JSON within the JSON. */
final class PricingApi implements AwsService {

    private static final Set<String> REGIONS = Set.of("us-east-1", "eu-central-1", "ap-south-1");
    private static final int LARGEST_PAGE = 100;

    private final AwsEstate estate;
    private @Nullable List<AwsProduct> products;

    PricingApi(AwsEstate estate) {
        this.estate = estate;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        if (!request.operation().equals("GetProducts") || !REGIONS.contains(request.region())) {
            return AwsErrors.json(400, "UnknownOperationException", "");
        }
        Map<String, @Nullable Object> body = Json.read(call.body().getBytes(StandardCharsets.UTF_8));
        int size = body.get("MaxResults") instanceof Integer asked ? asked : LARGEST_PAGE;
        if (size < 1 || size > LARGEST_PAGE) {
            return AwsErrors.json(400, "InvalidParameterException", "MaxResults must be between 1 and 100");
        }
        String token = String.valueOf(body.getOrDefault("NextToken", "0"));
        if (!token.matches("\\d{1,9}")) {
            return AwsErrors.json(400, "InvalidNextTokenException", "The token is not valid");
        }
        return page(
                body,
                Integer.parseInt(token),
                Math.min(size, estate.specification().listPage()));
    }

    private Answer page(Map<String, @Nullable Object> body, int from, int size) {
        List<String> found = all().stream()
                .filter(product -> product.service().equals(body.get("ServiceCode")))
                .filter(product -> passes(product, body.get("Filters")))
                .map(AwsProduct::json)
                .toList();
        int to = Math.min(found.size(), from + size);
        Map<String, @Nullable Object> answer =
                Json.object("FormatVersion", "aws_v1", "PriceList", found.subList(Math.min(from, to), to));
        if (to < found.size()) {
            answer.put("NextToken", String.valueOf(to));
        }
        return CostExplorerApi.ok(answer);
    }

    private synchronized List<AwsProduct> all() {
        List<AwsProduct> known = products;
        if (known == null) {
            known = new AwsProducts(estate.specification().regions()).all();
            products = known;
        }
        return known;
    }

    private static boolean passes(AwsProduct product, @Nullable Object filters) {
        return !(filters instanceof List<?> list)
                || list.stream().allMatch(each -> each instanceof Map<?, ?> filter && matches(product, filter));
    }

    private static boolean matches(AwsProduct product, Map<?, ?> filter) {
        String value = product.value(String.valueOf(filter.get("Field")));
        String wanted = String.valueOf(filter.get("Value"));
        return value != null && ("CONTAINS".equals(filter.get("Type")) ? value.contains(wanted) : value.equals(wanted));
    }
}
