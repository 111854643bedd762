package io.cloudcost.aws.internal.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.GetProductsRequest;
import software.amazon.awssdk.services.pricing.model.GetProductsResponse;

/** AWS's price list, asked by query: the files of whole services have hundreds of megabytes. No charge for it is known. */
public final class PriceList {

    /** What prices are read with. */
    public static final String PRODUCTS = "pricing:GetProducts";

    /** The largest page that the API allows. */
    private static final int PAGE = 100;

    private final AwsAccess access;

    /** @param access to the price list */
    public PriceList(AwsAccess access) {
        this.access = access;
    }

    /** The products of all pages, each a JSON object as text. */
    public List<String> products(PriceQuestion question) {
        List<String> products = new ArrayList<>();
        Cursors cursors = new Cursors(PRODUCTS);
        Optional<String> token = Optional.empty();
        do {
            GetProductsResponse answer = page(question, PAGE, token);
            products.addAll(answer.priceList());
            token = cursors.next(answer.nextToken());
        } while (token.isPresent());
        return products;
    }

    /** Whether prices may be read: asks for a single one. */
    public void probe() {
        page(PriceQuestion.of("AmazonEC2", Inventory.HOME), 1, Optional.empty());
    }

    private GetProductsResponse page(PriceQuestion question, int size, Optional<String> token) {
        GetProductsRequest request = GetProductsRequest.builder()
                .serviceCode(question.service())
                .filters(filters(question))
                .formatVersion("aws_v1")
                .maxResults(size)
                .nextToken(token.orElse(null))
                .build();
        GetProductsResponse answer = Tries.call(PRODUCTS, () -> access.pricing().getProducts(request));
        Wire.required(PRODUCTS, "PriceList", answer.hasPriceList());
        return answer;
    }

    private static List<Filter> filters(PriceQuestion question) {
        Stream<Filter> exact = question.exact().entrySet().stream()
                .map(each -> filter(FilterType.TERM_MATCH, each.getKey(), each.getValue()));
        Stream<Filter> containing = question.containing().entrySet().stream()
                .map(each -> filter(FilterType.CONTAINS, each.getKey(), each.getValue()));
        Stream<Filter> region = Stream.of(filter(FilterType.TERM_MATCH, "regionCode", question.region()));
        return Stream.of(region, exact, containing).flatMap(each -> each).toList();
    }

    private static Filter filter(FilterType type, String field, String value) {
        return Filter.builder().type(type).field(field).value(value).build();
    }
}
