package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import java.util.Optional;
import java.util.stream.Collectors;

/** S3 in its own REST protocol, with buckets in paths. */
final class S3Api implements AwsService {

    private static final int LARGEST_PAGE = 1_000;

    private final AwsEstate estate;
    private final S3Objects objects;

    S3Api(AwsEstate estate, S3Objects objects) {
        this.estate = estate;
        this.objects = objects;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        if (request.operation().equals("ListAllMyBuckets")) {
            return buckets(call);
        }
        if (request.operation().equals("ListBucket") || request.operation().equals("GetObject")) {
            return objects.answer(request, call);
        }
        String name = RestPaths.asked(call).replace("/", "");
        Optional<AwsBucket> found = estate.services().buckets().stream()
                .filter(bucket -> bucket.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            return AwsErrors.s3(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        AwsBucket bucket = found.orElseThrow();
        if (!bucket.region().equals(request.region())) {
            return AwsErrors.s3(301, "PermanentRedirect", "The bucket must be addressed at its own endpoint");
        }
        return request.operation().equals("GetLifecycleConfiguration") ? lifecycle(bucket) : uploads(bucket);
    }

    /** The region of a bucket is told only if the request carries a parameter. */
    private Answer buckets(Call call) {
        boolean regions = call.query().containsKey("max-buckets");
        int size = Math.min(
                Integer.parseInt(call.query().getOrDefault("max-buckets", String.valueOf(LARGEST_PAGE))),
                estate.specification().listPage());
        Listed<AwsBucket> page =
                Listed.page(estate.services().buckets(), call.query().get("continuation-token"), size);
        String next = page.next();
        return AwsErrors.xml(
                200,
                "<ListAllMyBucketsResult xmlns=\"" + AwsErrors.S3_NAMESPACE + "\"><Buckets>"
                        + page.items().stream()
                                .map(bucket -> "<Bucket>" + Xml.element("Name", bucket.name())
                                        + Xml.element("CreationDate", "2026-11-01T00:00:00.000Z")
                                        + (regions ? Xml.element("BucketRegion", bucket.region()) : "") + "</Bucket>")
                                .collect(Collectors.joining())
                        + "</Buckets>" + (next == null ? "" : Xml.element("ContinuationToken", next))
                        + "</ListAllMyBucketsResult>");
    }

    private static Answer lifecycle(AwsBucket bucket) {
        if (bucket.rules() == 0) {
            return AwsErrors.s3(404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist");
        }
        String rule = "<Rule>" + Xml.element("ID", "r") + Xml.element("Status", "Enabled")
                + "<Filter/><Expiration><Days>365</Days></Expiration></Rule>";
        String abort = "<Rule>" + Xml.element("ID", "a") + Xml.element("Status", "Enabled")
                + "<Filter/><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation>"
                + "</AbortIncompleteMultipartUpload></Rule>";
        return AwsErrors.xml(
                200,
                "<LifecycleConfiguration xmlns=\"" + AwsErrors.S3_NAMESPACE + "\">"
                        + rule.repeat(bucket.aborts() ? bucket.rules() - 1 : bucket.rules())
                        + (bucket.aborts() ? abort : "") + "</LifecycleConfiguration>");
    }

    private static Answer uploads(AwsBucket bucket) {
        StringBuilder uploads = new StringBuilder();
        for (int i = 0; i < bucket.uploads(); i++) {
            uploads.append("<Upload>")
                    .append(Xml.element("Key", "part-" + i))
                    .append(Xml.element("UploadId", "u" + i))
                    .append(Xml.element("Initiated", "2026-0" + (6 + i % 4) + "-01T00:00:00.000Z"))
                    .append("</Upload>");
        }
        return AwsErrors.xml(
                200,
                "<ListMultipartUploadsResult xmlns=\"" + AwsErrors.S3_NAMESPACE + "\">"
                        + Xml.element("Bucket", bucket.name()) + Xml.element("IsTruncated", "false") + uploads
                        + "</ListMultipartUploadsResult>");
    }
}
