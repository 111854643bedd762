package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsMetrics;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Metric;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is read of buckets. Sizes are told once a day and free of charge for the bucket; requests are told only where somebody switched
 * a bucket's request metrics on, which cost money, with the filter for the whole bucket that S3's console makes.
 */
final class BucketMeasures {

    private static final String SPACE = "AWS/S3";

    /** Storage that objects lie in; what S3 keeps about them on top is left out (S3 user guide, metrics and dimensions). */
    static final List<String> STORAGE = List.of(
            "StandardStorage",
            "IntelligentTieringFAStorage",
            "IntelligentTieringIAStorage",
            "IntelligentTieringAIAStorage",
            "IntelligentTieringAAStorage",
            "IntelligentTieringDAAStorage",
            "StandardIAStorage",
            "OneZoneIAStorage",
            "ReducedRedundancyStorage",
            "GlacierInstantRetrievalStorage",
            "GlacierStorage",
            "DeepArchiveStorage");

    private BucketMeasures() {}

    static List<Measure> of(CloudResource bucket) {
        Stream<Measure> sizes =
                STORAGE.stream().map(type -> stored(bucket, AwsMetrics.storedBytes(type), "BucketSizeBytes", type));
        Stream<Measure> others = Stream.of(
                stored(bucket, AwsMetrics.OBJECTS, "NumberOfObjects", "AllStorageTypes"),
                asked(bucket, Metric.NETWORK_OUT_BYTES_PER_DAY, "BytesDownloaded"));
        return Stream.concat(sizes, others).toList();
    }

    private static Measure stored(CloudResource bucket, Metric metric, String name, String type) {
        return Measure.daily(
                bucket, metric, "Average", SPACE, name, Map.of("BucketName", bucket.id(), "StorageType", type));
    }

    private static Measure asked(CloudResource bucket, Metric metric, String name) {
        return Measure.daily(
                bucket, metric, "Sum", SPACE, name, Map.of("BucketName", bucket.id(), "FilterId", "EntireBucket"));
    }
}
