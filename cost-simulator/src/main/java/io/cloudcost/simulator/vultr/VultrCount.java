package io.cloudcost.simulator.vultr;

/**
 * What an estate has a number of. Unless told, the number follows from the number of instances: so many per thousand,
 * rounded, but at least one from 40 instances on, and no more than the most.
 */
public enum VultrCount {
    /** Instances whose power is off. */
    STOPPED(68, 1_000_000),
    /** Suspended instances. */
    SUSPENDED(4, 1_000_000),
    /** Instances that are being made. */
    PENDING(4, 20),
    /** Instances with a Cloud GPU plan. */
    GPU_INSTANCES(80, 1_000_000),
    /** Instances whose price no catalogue gives: two plans are missing, one has no price. */
    UNPRICED(1, 20),
    /** Instances on the free plan. */
    FREE(4, 20),
    /** Pairs of instances that share a label and a plan. */
    TWINS(4, 1_000),
    /** Instances whose label has quotes, angle brackets and letters beyond ASCII. */
    ODD_NAMES(5, 1_000),
    /** Bare-metal machines, GPU ones included. */
    BARE_METALS(10, 1_000_000),
    /** Bare-metal machines with GPUs. */
    GPU_BARE_METALS(2, 1_000_000),
    /** Block storage volumes, unattached ones included. */
    VOLUMES(120, 1_000_000),
    /** Volumes that are attached to nothing. */
    UNATTACHED_VOLUMES(42, 1_000_000),
    /** Snapshots of volumes. */
    VOLUME_SNAPSHOTS(10, 1_000_000),
    /** Snapshots of machines. */
    SNAPSHOTS(60, 1_000_000),
    /** Automatic backups. */
    BACKUPS(100, 1_000_000),
    /** Reserved addresses, free ones included. */
    RESERVED_IPS(40, 1_000_000),
    /** Reserved addresses that belong to no machine. */
    FREE_RESERVED_IPS(12, 1_000_000),
    /** Load balancers, empty ones included. */
    LOAD_BALANCERS(20, 10_000),
    /** Load balancers without a machine behind them. */
    EMPTY_LOAD_BALANCERS(5, 10_000),
    /** Managed databases. */
    DATABASES(12, 500),
    /** Kubernetes clusters; each has three of the instances as its nodes. */
    CLUSTERS(3, 50),
    /** Object storage subscriptions. */
    OBJECT_STORAGES(6, 500),
    /** Shared file systems. */
    FILE_SYSTEMS(4, 500),
    /** Container registries. */
    REGISTRIES(2, 50),
    /** Private networks. */
    VPCS(4, 20),
    /** NAT gateways; each has a network of its own. */
    NAT_GATEWAYS(2, 10),
    /** CDN pull zones. */
    PULL_ZONES(2, 50),
    /** CDN push zones. */
    PUSH_ZONES(1, 50),
    /** Inference subscriptions. */
    INFERENCE(1, 10),
    /** Sub-accounts. */
    SUBACCOUNTS(2, 50),
    /** Users. */
    USERS(6, 100);

    private static final int RARE_FROM = 40;

    private final int perThousand;
    private final int most;

    VultrCount(int perThousand, int most) {
        this.perThousand = perThousand;
        this.most = most;
    }

    int usual(int instances) {
        int share = (int) ((instances * (long) perThousand + 500) / 1000);
        return Math.min(most, instances < RARE_FROM ? share : Math.max(1, share));
    }
}
