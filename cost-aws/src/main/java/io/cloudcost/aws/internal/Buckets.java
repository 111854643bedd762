package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Makes buckets. The date that S3 gives changes with the bucket's policy, and so is no age. */
final class Buckets {

    private static final Price BY_USE = Price.unknown("objects are billed by size, class and requests");

    private final Things things;

    Buckets(Things things) {
        this.things = things;
    }

    CloudResource of(Bucket wire, Attributes rules, Attributes uploads) {
        Map<String, Object> attributes = new HashMap<>(rules.asMap());
        attributes.putAll(uploads.asMap());
        return new OtherResource(things.info(ResourceKind.OBJECT_STORAGE, wire.name(), Tags.none())
                .name(wire.name())
                .state(ResourceState.AVAILABLE)
                .price(BY_USE)
                .attributes(Attributes.of(attributes))
                .build());
    }

    static Attributes rules(List<LifecycleRule> wire) {
        List<LifecycleRule> enabled = wire.stream()
                .filter(rule -> rule.status() == ExpirationStatus.ENABLED)
                .toList();
        return Attributes.none()
                .with(ServiceAttributes.LIFECYCLE_RULES, Things.number(enabled.size()))
                .with(
                        ServiceAttributes.MOVES_OBJECTS,
                        enabled.stream().anyMatch(rule -> !rule.transitions().isEmpty()))
                .with(
                        ServiceAttributes.ABORTS_UPLOADS,
                        enabled.stream().anyMatch(rule -> rule.abortIncompleteMultipartUpload() != null));
    }

    static Attributes uploads(ListMultipartUploadsResponse wire) {
        return Attributes.none()
                .with(ServiceAttributes.UPLOADS, Things.number(wire.uploads().size()))
                .with(ServiceAttributes.MORE_UPLOADS, Boolean.TRUE.equals(wire.isTruncated()))
                .with(
                        ServiceAttributes.OLDEST_UPLOAD,
                        wire.uploads().stream()
                                .map(MultipartUpload::initiated)
                                .filter(Objects::nonNull)
                                .min(Instant::compareTo)
                                .orElse(null));
    }
}
