package io.cloudcost.aws.model;

import io.cloudcost.resource.ResourceAttribute;
import java.math.BigDecimal;
import java.time.Instant;

/** Facts about what AWS's services beside EC2 hold. */
public final class ServiceAttributes {

    /** Whether a database has a standby in another zone. */
    public static final ResourceAttribute<Boolean> MULTI_AZ = ResourceAttribute.flag("aws.multiAz");

    /** The type of a database's storage: {@code gp2}, {@code gp3}, {@code io1} … */
    public static final ResourceAttribute<String> STORAGE_TYPE = ResourceAttribute.text("aws.storageType");

    /** Storage that is provisioned, in GiB. */
    public static final ResourceAttribute<BigDecimal> STORAGE = ResourceAttribute.number("aws.storageGib");

    /** Days that automatic backups are kept; 0 is none. */
    public static final ResourceAttribute<BigDecimal> BACKUP_DAYS = ResourceAttribute.number("aws.backupDays");

    /** The version of an engine. */
    public static final ResourceAttribute<String> ENGINE_VERSION = ResourceAttribute.text("aws.engineVersion");

    /** The engine of a cluster, cache or snapshot. */
    public static final ResourceAttribute<String> ENGINE = ResourceAttribute.text("aws.engine");

    /** The cluster that a database belongs to. */
    public static final ResourceAttribute<String> CLUSTER = ResourceAttribute.text("aws.cluster");

    /** {@code manual}, {@code automated} … */
    public static final ResourceAttribute<String> SNAPSHOT_TYPE = ResourceAttribute.text("aws.snapshotType");

    /** The id of what was copied. */
    public static final ResourceAttribute<String> SOURCE = ResourceAttribute.text("aws.source");

    /** The size of a cache's nodes. */
    public static final ResourceAttribute<String> NODE_TYPE = ResourceAttribute.text("aws.nodeType");

    /** How many nodes there are. */
    public static final ResourceAttribute<BigDecimal> NODES = ResourceAttribute.number("aws.nodes");

    /** Memory of a function, in MiB. */
    public static final ResourceAttribute<BigDecimal> MEMORY = ResourceAttribute.number("aws.memoryMib");

    /** Seconds after which a function is ended. */
    public static final ResourceAttribute<BigDecimal> TIMEOUT = ResourceAttribute.number("aws.timeoutSeconds");

    /** What a function runs in, for example {@code java21}. */
    public static final ResourceAttribute<String> RUNTIME = ResourceAttribute.text("aws.runtime");

    /** When a function was last changed. */
    public static final ResourceAttribute<Instant> MODIFIED = new ResourceAttribute<>("aws.modified", Instant.class);

    /** How many rules a bucket has for what becomes of its objects that are enabled; 0 is none, absent is unknown. */
    public static final ResourceAttribute<BigDecimal> LIFECYCLE_RULES = ResourceAttribute.number("aws.lifecycleRules");

    /** Whether one of these rules moves objects to another class of storage. */
    public static final ResourceAttribute<Boolean> MOVES_OBJECTS = ResourceAttribute.flag("aws.movesObjects");

    /** Whether one of these rules removes uploads that were never ended. */
    public static final ResourceAttribute<Boolean> ABORTS_UPLOADS = ResourceAttribute.flag("aws.abortsUploads");

    /** How many uploads were begun and not ended; counted up to 1,000. */
    public static final ResourceAttribute<BigDecimal> UPLOADS = ResourceAttribute.number("aws.incompleteUploads");

    /** Whether there are more than were counted. */
    public static final ResourceAttribute<Boolean> MORE_UPLOADS = ResourceAttribute.flag("aws.moreIncompleteUploads");

    /** When the oldest of them was begun. */
    public static final ResourceAttribute<Instant> OLDEST_UPLOAD =
            new ResourceAttribute<>("aws.oldestIncompleteUpload", Instant.class);

    /** What is stored, in bytes. */
    public static final ResourceAttribute<BigDecimal> STORED = ResourceAttribute.number("aws.storedBytes");

    /** Days that logs are kept; absent where they are kept for ever. */
    public static final ResourceAttribute<BigDecimal> RETENTION_DAYS = ResourceAttribute.number("aws.retentionDays");

    /** The class of a log group or table: {@code STANDARD}, {@code INFREQUENT_ACCESS} … */
    public static final ResourceAttribute<String> CLASS = ResourceAttribute.text("aws.class");

    /** How a table is paid for: {@code PROVISIONED}, {@code PAY_PER_REQUEST}. */
    public static final ResourceAttribute<String> BILLING_MODE = ResourceAttribute.text("aws.billingMode");

    /** Reads a second that a table is provisioned for. */
    public static final ResourceAttribute<BigDecimal> READ_UNITS = ResourceAttribute.number("aws.readUnits");

    /** Writes a second that a table is provisioned for. */
    public static final ResourceAttribute<BigDecimal> WRITE_UNITS = ResourceAttribute.number("aws.writeUnits");

    /** How many items a table has. */
    public static final ResourceAttribute<BigDecimal> ITEMS = ResourceAttribute.number("aws.items");

    /** How many groups of nodes a Kubernetes cluster has. */
    public static final ResourceAttribute<BigDecimal> NODE_GROUPS = ResourceAttribute.number("aws.nodeGroups");

    /** How many services run in a cluster of ECS. */
    public static final ResourceAttribute<BigDecimal> SERVICES = ResourceAttribute.number("aws.services");

    /** How many tasks run in a cluster of ECS. */
    public static final ResourceAttribute<BigDecimal> TASKS = ResourceAttribute.number("aws.tasks");

    private ServiceAttributes() {}
}
