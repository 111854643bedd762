package io.cloudcost.resource;

/**
 * What sort of thing a resource is. Open: a provider may add kinds of its own.
 *
 * @param name upper case with underscores, for example {@code COMPUTE_INSTANCE}
 */
public record ResourceKind(String name) implements Comparable<ResourceKind> {

    /** A virtual machine. */
    public static final ResourceKind COMPUTE_INSTANCE = new ResourceKind("COMPUTE_INSTANCE");
    /** A whole physical machine. */
    public static final ResourceKind BARE_METAL = new ResourceKind("BARE_METAL");
    /** A block storage volume. */
    public static final ResourceKind VOLUME = new ResourceKind("VOLUME");
    /** A stored copy of a machine. */
    public static final ResourceKind SNAPSHOT = new ResourceKind("SNAPSHOT");
    /** A stored copy of a block storage volume. */
    public static final ResourceKind VOLUME_SNAPSHOT = new ResourceKind("VOLUME_SNAPSHOT");
    /** A copy that the provider's backup schedule made. */
    public static final ResourceKind BACKUP = new ResourceKind("BACKUP");
    /** A reserved public address. */
    public static final ResourceKind IP_ADDRESS = new ResourceKind("IP_ADDRESS");
    /** A load balancer. */
    public static final ResourceKind LOAD_BALANCER = new ResourceKind("LOAD_BALANCER");
    /** A gateway that translates private to public addresses. */
    public static final ResourceKind NAT_GATEWAY = new ResourceKind("NAT_GATEWAY");
    /** A managed database. */
    public static final ResourceKind DATABASE = new ResourceKind("DATABASE");
    /** A managed Kubernetes cluster; its nodes are machines of their own. */
    public static final ResourceKind KUBERNETES_CLUSTER = new ResourceKind("KUBERNETES_CLUSTER");
    /** An object storage subscription or bucket. */
    public static final ResourceKind OBJECT_STORAGE = new ResourceKind("OBJECT_STORAGE");
    /** A shared file system. */
    public static final ResourceKind FILE_SYSTEM = new ResourceKind("FILE_SYSTEM");
    /** A container image registry. */
    public static final ResourceKind CONTAINER_REGISTRY = new ResourceKind("CONTAINER_REGISTRY");
    /** A zone of a content delivery network. */
    public static final ResourceKind CDN_ZONE = new ResourceKind("CDN_ZONE");
    /** A subscription to hosted model inference. */
    public static final ResourceKind INFERENCE = new ResourceKind("INFERENCE");

    /** What money was or might be committed to for a lower price: a reservation, a savings plan, or spending that one would cover. */
    public static final ResourceKind COMMITMENT = new ResourceKind("COMMITMENT");

    @Override
    public int compareTo(ResourceKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
