package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of buckets, each with a tag that changes with its content; whole or in ranges. A page of their list has three. */
final class S3Objects {

    static final String BINARY = "application/octet-stream";

    private static final int PAGE = 3;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/?(.*)");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private record Bucket(String region, NavigableMap<String, byte[]> files) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    void put(String region, String bucket, String key, byte[] content) {
        buckets.computeIfAbsent(bucket, name -> new Bucket(region, new ConcurrentSkipListMap<>()))
                .files
                .put(key, content.clone());
    }

    Answer answer(AwsRequest request, Call call) {
        Matcher path = PATH.matcher(RestPaths.asked(call));
        Bucket bucket = path.matches() ? buckets.get(path.group(1)) : null;
        if (bucket == null) {
            return AwsErrors.s3(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        if (!bucket.region.equals(request.region())) {
            return AwsErrors.s3(301, "PermanentRedirect", "The bucket must be addressed at its own endpoint")
                    .withHeader("x-amz-bucket-region", bucket.region);
        }
        return request.operation().equals("ListBucket")
                ? list(bucket, call)
                : content(bucket.files.get(path.group(2)), call);
    }

    private static Answer list(Bucket bucket, Call call) {
        String prefix = call.query().getOrDefault("prefix", "");
        String after = call.query().getOrDefault("continuation-token", "");
        StringBuilder contents = new StringBuilder();
        String last = "";
        int many = 0;
        for (String key : bucket.files.tailMap(after, false).keySet()) {
            if (key.startsWith(prefix)) {
                if (many++ == PAGE) {
                    break;
                }
                contents.append("<Contents>").append(Xml.element("Key", key)).append("</Contents>");
                last = key;
            }
        }
        return AwsErrors.xml(
                200,
                "<ListBucketResult xmlns=\"" + AwsErrors.S3_NAMESPACE + "\">"
                        + Xml.element("IsTruncated", String.valueOf(many > PAGE)) + contents
                        + (many > PAGE ? Xml.element("NextContinuationToken", last) : "") + "</ListBucketResult>");
    }

    private static Answer content(byte @Nullable [] file, Call call) {
        if (file == null) {
            return AwsErrors.s3(404, "NoSuchKey", "The specified key does not exist.");
        }
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(file)) + "\"";
        if (!call.header("if-match").orElse(tag).equals(tag)) {
            return AwsErrors.s3(412, "PreconditionFailed", "At least one of the pre-conditions did not hold");
        }
        Matcher range = RANGE.matcher(call.header("range").orElse("none"));
        return (range.matches() ? piece(file, range) : binary(200, file)).withHeader("ETag", tag);
    }

    private static Answer piece(byte[] file, Matcher range) {
        long from = Long.parseLong(range.group(1));
        if (from >= file.length) {
            return AwsErrors.s3(416, "InvalidRange", "The requested range is not satisfiable");
        }
        int end = (int) Math.min(file.length, Long.parseLong(range.group(2)) + 1);
        return binary(206, Arrays.copyOfRange(file, (int) from, end))
                .withHeader("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + file.length);
    }

    private static Answer binary(int status, byte[] body) {
        return Answer.json(status, "").withBody(BINARY, body);
    }
}
