package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceState;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/** Makes log groups. */
final class LogGroups {

    private static final Price BY_USE =
            Price.unknown("logs are billed by what is written, and by what is kept in compressed form");

    private final Things things;

    LogGroups(Things things) {
        this.things = things;
    }

    List<CloudResource> of(List<LogGroup> wire) {
        return wire.stream().<CloudResource>map(this::group).toList();
    }

    private OtherResource group(LogGroup wire) {
        return new OtherResource(things.named(AwsKinds.LOG_GROUP, wire.logGroupName(), Tags.none())
                .created(wire.creationTime() == null ? null : Instant.ofEpochMilli(wire.creationTime()))
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES)
                .price(BY_USE)
                .attributes(Attributes.none()
                        .with(ServiceAttributes.STORED, Things.number(wire.storedBytes()))
                        .with(ServiceAttributes.RETENTION_DAYS, Things.number(wire.retentionInDays()))
                        .with(ServiceAttributes.CLASS, wire.logGroupClassAsString()))
                .build());
    }
}
