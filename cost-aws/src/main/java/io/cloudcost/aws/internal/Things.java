package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.prices.PriceDesk;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What all of EC2's things have in common. */
final class Things {

    private static final Price NOT_LISTED = Price.unknown("nothing says what it costs");

    private final String account;
    private final String region;
    private final PriceDesk prices;

    Things(String account, String region, PriceDesk prices) {
        this.account = account;
        this.region = region;
        this.prices = prices;
    }

    String region() {
        return region;
    }

    PriceDesk prices() {
        return prices;
    }

    ResourceInfoBuilder info(ResourceKind kind, String id, List<Tag> tags) {
        Tags own = tags(tags);
        return info(kind, id, own).name(own.get("Name").orElse(null));
    }

    ResourceInfoBuilder info(ResourceKind kind, String id, Tags own) {
        return ResourceInfo.builder(new ResourceRef(AwsIds.PROVIDER, account, kind, id))
                .region(region)
                .tags(own)
                .price(NOT_LISTED);
    }

    /** Of a kind whose names AWS keeps apart within a region alone. */
    ResourceInfoBuilder named(ResourceKind kind, String name, Tags own) {
        return info(kind, AwsKinds.id(region, name), own).name(name);
    }

    /** As AWS itself calls it. */
    static String name(CloudResource thing) {
        return thing.name().orElse(thing.id());
    }

    static Tags tags(List<Tag> wire) {
        Map<String, String> tags = new TreeMap<>();
        for (Tag tag : wire) {
            tags.put(tag.key(), tag.value() == null ? "" : tag.value());
        }
        return Tags.of(tags);
    }

    static @Nullable BigDecimal number(@Nullable Number wire) {
        return wire == null ? null : BigDecimal.valueOf(wire.longValue());
    }

    /** Emulators send empty texts for what AWS leaves out. */
    static @Nullable String text(@Nullable String wire) {
        return wire == null || wire.isBlank() ? null : wire;
    }
}
