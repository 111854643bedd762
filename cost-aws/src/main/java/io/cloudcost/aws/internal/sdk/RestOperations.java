package io.cloudcost.aws.internal.sdk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Operations of services that speak REST, known by path and query alone; under the names that policies have for them. */
final class RestOperations {

    /** @param query a parameter that must be there; empty for any request to the path */
    private record Route(String service, Pattern path, String query, String operation) {}

    private static final List<Route> ROUTES = List.of(
            route("lambda", "/2015-03-31/functions/?", "", "ListFunctions"),
            route("eks", "/clusters/?", "", "ListClusters"),
            route("eks", "/clusters/[^/]+", "", "DescribeCluster"),
            route("eks", "/clusters/[^/]+/node-groups", "", "ListNodegroups"),
            route("savingsplans", "/DescribeSavingsPlans", "", "DescribeSavingsPlans"),
            route("s3", ".*", "lifecycle", "GetLifecycleConfiguration"),
            route("s3", ".*", "uploads", "ListBucketMultipartUploads"),
            route("s3", ".*", "tagging", "GetBucketTagging"),
            route("s3", ".*", "list-type", "ListBucket"),
            route("s3", "/?", "", "ListAllMyBuckets"),
            route("s3", "/.+", "", "GetObject"));

    private RestOperations() {}

    static Optional<String> of(String service, SdkHttpRequest request) {
        return ROUTES.stream()
                .filter(route -> route.service.equals(service))
                .filter(route -> route.path.matcher(request.encodedPath()).matches())
                .filter(route ->
                        route.query.isEmpty() || request.rawQueryParameters().containsKey(route.query))
                .map(Route::operation)
                .findFirst();
    }

    private static Route route(String service, String path, String query, String operation) {
        return new Route(service, Pattern.compile(path), query, operation);
    }
}
