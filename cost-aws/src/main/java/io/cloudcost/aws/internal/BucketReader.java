package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.BucketLists;
import io.cloudcost.aws.internal.sdk.Inventory;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.Bucket;

/** Reads S3's buckets: one list for all regions, then each region's rules side by side. */
final class BucketReader {

    private final Session session;
    private final BucketLists lists;

    BucketReader(Session session, BucketLists lists) {
        this.session = session;
        this.lists = lists;
    }

    /** @param regions whose buckets are read; empty for all */
    void read(List<String> regions) {
        session.run.part(Part.OBJECT_STORAGE, true, () -> readLists(regions));
        session.run.follows(ServiceParts.INCOMPLETE_UPLOADS, false, Part.OBJECT_STORAGE);
    }

    private void readLists(List<String> regions) {
        Map<String, List<Bucket>> byRegion = new TreeMap<>();
        lists.buckets(page -> page.stream()
                .filter(bucket -> regions.isEmpty() || regions.contains(region(bucket)))
                .forEach(bucket -> byRegion.computeIfAbsent(region(bucket), key -> new ArrayList<>())
                        .add(bucket)));
        byRegion.forEach((region, buckets) -> session.run.fork(Part.OBJECT_STORAGE, () -> readRegion(region, buckets)));
    }

    private void readRegion(String region, List<Bucket> buckets) {
        Buckets make = new Buckets(new Things(session.identity.id(), region, session.prices));
        Details rules = new Details();
        Details uploads = new Details();
        List<CloudResource> made = buckets.stream()
                .map(bucket -> make.of(bucket, rules(region, bucket, rules), uploads(region, bucket, uploads)))
                .toList();
        session.held.resources(made);
        session.run.read(Part.OBJECT_STORAGE, made.size());
        if (session.wants(ServiceParts.INCOMPLETE_UPLOADS)) {
            session.run.fork(ServiceParts.INCOMPLETE_UPLOADS, uploads::end);
        }
        rules.end();
    }

    private Attributes rules(String region, Bucket bucket, Details details) {
        return details.read(() -> Buckets.rules(lists.rules(region, bucket.name())), Attributes::none);
    }

    private Attributes uploads(String region, Bucket bucket, Details details) {
        return session.wants(ServiceParts.INCOMPLETE_UPLOADS)
                ? details.read(() -> Buckets.uploads(lists.uploads(region, bucket.name())), Attributes::none)
                : Attributes.none();
    }

    /** Emulators leave it out; the oldest region is where S3 itself looks then. */
    private static String region(Bucket bucket) {
        return Optional.ofNullable(Things.text(bucket.bucketRegion())).orElse(Inventory.HOME);
    }
}
