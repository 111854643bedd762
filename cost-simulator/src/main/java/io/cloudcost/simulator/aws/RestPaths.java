package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which operation a request of a REST protocol is for, as policies name it. */
final class RestPaths {

    /** Where the path that was asked for is kept when the call is named after its operation. */
    private static final String ASKED = ":path";

    private RestPaths() {}

    /** The call under this name, which still knows the path that was asked for. */
    static Call named(Call call, String name) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put(ASKED, asked(call));
        return new Call(call.method(), name, call.query(), headers, call.body());
    }

    /** The path that was asked for. */
    static String asked(Call call) {
        return call.header(ASKED).orElse(call.path());
    }

    static Optional<String> operation(String service, Call call) {
        return switch (service) {
            case "savingsplans" -> Optional.of(asked(call).substring(1));
            case "lambda" -> Optional.of("ListFunctions");
            case "eks" -> Optional.of(eks(asked(call)));
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
        if (call.query().containsKey("list-type")) {
            return "ListBucket";
        }
        if (call.query().containsKey("tagging")) {
            return "GetBucketTagging";
        }
        return asked(call).length() > 1 ? "GetObject" : "ListAllMyBuckets";
    }
}
