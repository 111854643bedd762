package io.cloudcost.simulator.aws;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** EC2's lists beside machines, as XML elements. */
final class Ec2Lists {

    /**
     * A list.
     *
     * @param element its name in the answer
     * @param items all of it in the region, each with its outer element
     * @param paged whether EC2 pages it
     */
    record Listing(String element, List<String> items, boolean paged) {}

    private final AwsEstate estate;
    private final Map<String, Function<String, Listing>> lists = Map.of(
            "DescribeVolumes", this::volumes,
            "DescribeSnapshots", this::snapshots,
            "DescribeImages", this::images,
            "DescribeAddresses", this::addresses,
            "DescribeNatGateways", this::natGateways,
            "DescribeReservedInstances", this::reserved);

    Ec2Lists(AwsEstate estate) {
        this.estate = estate;
    }

    boolean has(String operation) {
        return lists.containsKey(operation);
    }

    Listing list(String operation, String region) {
        return lists.getOrDefault(operation, none -> new Listing("none", List.of(), false))
                .apply(region);
    }

    /** Whose they are: without saying so one would get everybody's public ones. */
    static boolean isOwnersOnly(String operation) {
        return operation.equals("DescribeSnapshots") || operation.equals("DescribeImages");
    }

    private Listing reserved(String region) {
        return new Listing("reservedInstancesSet", Commitments.instances(estate, region), false);
    }

    private List<AwsDisk> disks(String region) {
        return estate.disks().stream()
                .filter(disk -> disk.region().equals(region))
                .toList();
    }

    private Listing volumes(String region) {
        return new Listing(
                "volumeSet", disks(region).stream().map(Ec2Lists::volume).toList(), true);
    }

    private static String volume(AwsDisk disk) {
        String attachment = disk.machine() == null
                ? "<attachmentSet/>"
                : "<attachmentSet><item>" + Xml.element("volumeId", disk.id())
                        + Xml.element("instanceId", disk.machine())
                        + Xml.element("device", disk.sizeGib() % 2 == 0 ? AwsTypes.ROOT : "/dev/sdf")
                        + Xml.element("status", "attached")
                        + "</item></attachmentSet>";
        return "<item>" + Xml.element("volumeId", disk.id())
                + Xml.element("size", String.valueOf(disk.sizeGib())) + "<snapshotId/>"
                + Xml.element("availabilityZone", disk.region() + "a")
                + Xml.element("status", disk.machine() == null ? "available" : "in-use")
                + Xml.element("createTime", disk.created().toString()) + attachment
                + Xml.element("volumeType", "gp2") + Xml.element("iops", "300") + "</item>";
    }

    private Listing snapshots(String region) {
        return new Listing(
                "snapshotSet",
                disks(region).stream()
                        .map(disk -> "<item>" + Xml.element("snapshotId", disk.snapshot())
                                + Xml.element("volumeId", disk.id()) + Xml.element("status", "completed")
                                + Xml.element("startTime", disk.created().toString())
                                + Xml.element("ownerId", estate.account())
                                + Xml.element("volumeSize", String.valueOf(disk.sizeGib()))
                                + Xml.element("storageTier", "standard") + "</item>")
                        .toList(),
                true);
    }

    private Listing images(String region) {
        return new Listing(
                "imagesSet",
                disks(region).stream()
                        .filter(disk -> disk.image() != null)
                        .map(Ec2Lists::image)
                        .toList(),
                true);
    }

    /** Of every other one a machine was made a day after it was. */
    private static String image(AwsDisk disk) {
        return "<item>" + Xml.element("imageId", String.valueOf(disk.image()))
                + Xml.element("name", "golden-" + disk.id())
                + Xml.element("imageState", "available")
                + Xml.element("creationDate", disk.created().toString())
                + (disk.sizeGib() % 2 == 0
                        ? Xml.element(
                                "lastLaunchedTime",
                                disk.created().plus(1, ChronoUnit.DAYS).toString())
                        : "")
                + "<blockDeviceMapping><item>" + Xml.element("deviceName", "/dev/xvda") + "<ebs>"
                + Xml.element("snapshotId", disk.snapshot())
                + Xml.element("volumeSize", String.valueOf(disk.sizeGib()))
                + "</ebs></item></blockDeviceMapping></item>";
    }

    private Listing addresses(String region) {
        return new Listing(
                "addressesSet",
                estate.addresses().stream()
                        .filter(address -> address.region().equals(region))
                        .map(address -> "<item>" + Xml.element("publicIp", address.address())
                                + Xml.element("allocationId", address.id()) + Xml.element("domain", "vpc")
                                + (address.machine() == null ? "" : Xml.element("instanceId", address.machine()))
                                + "</item>")
                        .toList(),
                false);
    }

    /** One in each region. */
    private Listing natGateways(String region) {
        return new Listing(
                "natGatewaySet",
                List.of("<item>" + Xml.element("natGatewayId", "nat-" + region)
                        + Xml.element("createTime", "2026-01-05T08:00:00Z") + Xml.element("state", "available")
                        + "</item>"),
                true);
    }
}
