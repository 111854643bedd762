package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBSnapshot;

/** Makes snapshots of databases and clusters. */
final class DatabaseCopies {

    private static final Price BEYOND = Price.unknown(
            "AWS bills what all backups of a region take beyond the size of its databases, and tells no size of one");

    private final Things things;

    DatabaseCopies(Things things) {
        this.things = things;
    }

    List<CloudResource> ofInstances(List<DBSnapshot> wire) {
        return wire.stream()
                .<CloudResource>map(each -> copy(
                        each.dbSnapshotIdentifier(),
                        each.snapshotCreateTime(),
                        each.snapshotType(),
                        each.dbInstanceIdentifier(),
                        each.engine(),
                        each.allocatedStorage(),
                        Databases.tags(each.tagList())))
                .toList();
    }

    List<CloudResource> ofClusters(List<DBClusterSnapshot> wire) {
        return wire.stream()
                .<CloudResource>map(each -> copy(
                        each.dbClusterSnapshotIdentifier(),
                        each.snapshotCreateTime(),
                        each.snapshotType(),
                        each.dbClusterIdentifier(),
                        each.engine(),
                        each.allocatedStorage(),
                        Databases.tags(each.tagList())))
                .toList();
    }

    private OtherResource copy(
            String id,
            @Nullable Instant created,
            @Nullable String type,
            @Nullable String source,
            @Nullable String engine,
            @Nullable Integer gib,
            Tags tags) {
        return new OtherResource(things.named(AwsKinds.DATABASE_SNAPSHOT, id, tags)
                .created(created)
                .billed(Billed.UNKNOWN)
                .price(BEYOND)
                .attributes(Attributes.none()
                        .with(ServiceAttributes.SNAPSHOT_TYPE, type)
                        .with(ServiceAttributes.SOURCE, source)
                        .with(ServiceAttributes.ENGINE, engine)
                        .with(AwsAttributes.SOURCE_SIZE, Things.number(gib)))
                .build());
    }
}
