package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.TagLists;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceParts;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/** Learns the tags of buckets, functions, tables and caches: one list for all of them in each region where there are some. */
final class TagReader {

    private static final Map<ResourceKind, String> SORTS = Map.of(
            ResourceKind.OBJECT_STORAGE, "s3",
            AwsKinds.FUNCTION, "lambda:function",
            AwsKinds.TABLE, "dynamodb:table",
            AwsKinds.CACHE, "elasticache:cluster");

    /** A name is told apart from others by its region and by how names of its sort begin. */
    private record Key(String region, String name) {}

    private final Session session;
    private final TagLists lists;
    private final Map<Key, Tags> known = new ConcurrentHashMap<>();

    TagReader(Session session, TagLists lists) {
        this.session = session;
        this.lists = lists;
    }

    /** The sorts that are asked for. */
    static Collection<String> sorts() {
        return new TreeSet<>(SORTS.values());
    }

    /** When everything is listed. Nobody leads: there is no list whose failure would be that of the tags. */
    void start() {
        if (session.run.follows(ServiceParts.TAGS, true, ServiceParts.TAGS)) {
            session.held.waiting().stream()
                    .filter(resource -> SORTS.containsKey(resource.kind()))
                    .flatMap(resource -> resource.region().stream())
                    .distinct()
                    .sorted()
                    .forEach(region -> session.run.fork(ServiceParts.TAGS, () -> read(region)));
        }
    }

    private void read(String region) {
        lists.resources(region, sorts(), page -> {
            page.forEach(each -> keep(region, each));
            session.run.read(ServiceParts.TAGS, page.size());
        });
    }

    private void keep(String region, ResourceTagMapping wire) {
        Map<String, String> tags = new TreeMap<>();
        wire.tags().forEach(tag -> tags.put(tag.key(), tag.value() == null ? "" : tag.value()));
        Optional.ofNullable(Things.text(wire.resourceARN()))
                .flatMap(TagReader::name)
                .ifPresent(name -> known.put(new Key(region, name), Tags.of(tags)));
    }

    /** {@code arn:aws:lambda:eu-west-1:123456789012:function:resize} becomes {@code lambda function:resize}. */
    private static Optional<String> name(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length < 6 ? Optional.empty() : Optional.of(parts[2] + " " + parts[5]);
    }

    private static String name(CloudResource resource) {
        String id = Things.name(resource);
        return switch (SORTS.getOrDefault(resource.kind(), "")) {
            case "s3" -> "s3 " + id;
            case "lambda:function" -> "lambda function:" + id;
            case "dynamodb:table" -> "dynamodb table/" + id;
            default -> "elasticache cluster:" + id;
        };
    }

    /** One with its tags, if there are some; anything else as it is. */
    CloudResource tagged(CloudResource resource) {
        if (!SORTS.containsKey(resource.kind())) {
            return resource;
        }
        Tags tags = known.get(new Key(resource.region().orElse(""), name(resource)));
        return tags == null
                ? resource
                : resource.withInfo(resource.info().toBuilder().tags(tags).build());
    }

    /** A page of the region, to see whether tags may be read. */
    static void probe(Session session, String region) {
        new TagLists(session.access, false).resources(region, List.copyOf(sorts()), page -> {});
    }
}
