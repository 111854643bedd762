package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Call;
import java.util.Optional;

/** Which operation a request of a REST protocol is for, as policies name it. */
final class RestPaths {

    private RestPaths() {}

    static Optional<String> operation(String service, Call call) {
        return switch (service) {
            case "lambda" -> Optional.of("ListFunctions");
            case "eks" -> Optional.of(eks(call.path()));
            case "s3" -> Optional.of(s3(call));
            default -> Optional.empty();
        };
    }

    private static String eks(String path) {
        if (path.endsWith("/node-groups")) {
            return "ListNodegroups";
        }
        return path.matches("/clusters/?") ? "ListClusters" : "DescribeCluster";
    }

    private static String s3(Call call) {
        if (call.query().containsKey("lifecycle")) {
            return "GetLifecycleConfiguration";
        }
        if (call.query().containsKey("uploads")) {
            return "ListBucketMultipartUploads";
        }
        return call.query().containsKey("tagging") ? "GetBucketTagging" : "ListAllMyBuckets";
    }
}
