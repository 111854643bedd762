package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.prices.DatabaseSku;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ServiceAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Tag;

/** Makes databases and their clusters. */
final class Databases {

    private static final Price BY_USE = Price.unknown("its instances are billed by themselves, its storage by use");

    private final Things things;

    Databases(Things things) {
        this.things = things;
    }

    List<CloudResource> instances(List<DBInstance> wire) {
        return wire.stream().<CloudResource>map(this::instance).toList();
    }

    private Database instance(DBInstance wire) {
        boolean multiAz = Boolean.TRUE.equals(wire.multiAZ());
        DatabaseSku sku = new DatabaseSku(
                things.region(),
                wire.engine(),
                wire.dbInstanceClass(),
                multiAz,
                wire.storageType(),
                Things.number(wire.allocatedStorage()),
                Things.number(wire.iops()));
        ResourceState state = state(wire.dbInstanceStatus());
        return new Database(
                things.named(ResourceKind.DATABASE, wire.dbInstanceIdentifier(), tags(wire.tagList()))
                        .created(wire.instanceCreateTime())
                        .state(state)
                        // Of a stopped one storage and backups are billed, its hours are not (RDS user guide, stopping
                        // an instance).
                        .billed(state == ResourceState.AVAILABLE ? Billed.YES : Billed.UNKNOWN)
                        .price(things.prices().database(sku))
                        .surcharges(things.prices().surcharges(sku))
                        .attributes(Attributes.none()
                                .with(ServiceAttributes.MULTI_AZ, wire.multiAZ())
                                .with(ServiceAttributes.STORAGE_TYPE, wire.storageType())
                                .with(ServiceAttributes.STORAGE, sku.gib())
                                .with(AwsAttributes.IOPS, sku.iops())
                                .with(AwsAttributes.THROUGHPUT, Things.number(wire.storageThroughput()))
                                .with(ServiceAttributes.BACKUP_DAYS, Things.number(wire.backupRetentionPeriod()))
                                .with(ServiceAttributes.ENGINE_VERSION, wire.engineVersion())
                                .with(ServiceAttributes.CLUSTER, Things.text(wire.dbClusterIdentifier()))
                                .with(AwsAttributes.ZONE, Things.text(wire.availabilityZone())))
                        .build(),
                wire.engine(),
                wire.dbInstanceClass(),
                OptionalInt.of(multiAz ? 2 : 1));
    }

    List<CloudResource> clusters(List<DBCluster> wire) {
        return wire.stream().<CloudResource>map(this::cluster).toList();
    }

    private OtherResource cluster(DBCluster wire) {
        return new OtherResource(
                things.named(AwsKinds.DATABASE_CLUSTER, wire.dbClusterIdentifier(), tags(wire.tagList()))
                        .created(wire.clusterCreateTime())
                        .state(state(wire.status()))
                        .price(BY_USE)
                        .attributes(Attributes.none()
                                .with(ServiceAttributes.ENGINE, wire.engine())
                                .with(ServiceAttributes.ENGINE_VERSION, wire.engineVersion())
                                .with(ServiceAttributes.MULTI_AZ, wire.multiAZ())
                                .with(ServiceAttributes.BACKUP_DAYS, Things.number(wire.backupRetentionPeriod()))
                                .with(
                                        ServiceAttributes.NODES,
                                        Things.number(wire.dbClusterMembers().size())))
                        .build());
    }

    static ResourceState state(@Nullable String status) {
        return switch (String.valueOf(status)) {
            case "available", "backing-up", "storage-optimization", "modifying" -> ResourceState.AVAILABLE;
            case "stopped", "stopping" -> ResourceState.STOPPED;
            case "creating", "starting" -> ResourceState.PENDING;
            case "deleting" -> ResourceState.DELETING;
            case "failed", "restore-error" -> ResourceState.FAILED;
            default -> ResourceState.UNKNOWN;
        };
    }

    static Tags tags(List<Tag> wire) {
        Map<String, String> tags = new TreeMap<>();
        wire.forEach(tag -> tags.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return Tags.of(tags);
    }
}
