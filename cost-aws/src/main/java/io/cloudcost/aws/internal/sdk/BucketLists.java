package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.AwsEndpoints;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;

/** S3's buckets and how they are kept. S3 charges for requests: see {@link Prices} and the documentation. */
public final class BucketLists {

    private static final String BUCKETS = "s3:ListAllMyBuckets";
    private static final String LIFECYCLE = "s3:GetLifecycleConfiguration";
    static final String UPLOADS = "s3:ListBucketMultipartUploads";
    private static final int PAGE = 1_000;

    private final AwsAccess access;
    private final Pages pages;

    /** @param whole all pages; else the first of each list */
    public BucketLists(AwsAccess access, boolean whole) {
        this.access = access;
        this.pages = new Pages(whole);
    }

    /** Hands over all buckets page by page. S3 tells their regions only to requests with a parameter. */
    public void buckets(Consumer<List<Bucket>> page) {
        pages.follow(BUCKETS, page, token -> {
            ListBucketsResponse answer = s3(Inventory.HOME)
                    .listBuckets(request -> request.maxBuckets(PAGE).continuationToken(token));
            return Pages.found(BUCKETS, "Buckets", answer.hasBuckets(), answer.buckets(), answer.continuationToken());
        });
    }

    /** A bucket's rules; empty if it has none, which S3 tells as an error. */
    public List<LifecycleRule> rules(String region, String bucket) {
        return Tries.call(LIFECYCLE, () -> {
            try {
                return s3(region)
                        .getBucketLifecycleConfiguration(request -> request.bucket(bucket))
                        .rules();
            } catch (AwsServiceException refused) {
                if (AwsErrors.code(refused).equals("NoSuchLifecycleConfiguration")) {
                    return List.of();
                }
                throw refused;
            }
        });
    }

    /** The first thousand uploads that were begun and not ended. */
    public ListMultipartUploadsResponse uploads(String region, String bucket) {
        return Tries.call(
                UPLOADS,
                () -> s3(region)
                        .listMultipartUploads(request -> request.bucket(bucket).maxUploads(PAGE)));
    }

    /** Names in the host are AWS's own way; an emulator's address has no room for them. */
    private S3Client s3(String region) {
        return access.client(
                "s3",
                region,
                () -> S3Client.builder().forcePathStyle(access.isElsewhere(AwsEndpoints.S3)),
                AwsEndpoints.S3);
    }
}
