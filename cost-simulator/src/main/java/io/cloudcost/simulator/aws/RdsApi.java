package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import io.cloudcost.simulator.Call;
import java.util.List;
import java.util.Map;

/** RDS and ElastiCache, which speak the query protocol. */
final class RdsApi implements AwsService {

    private final AwsEstate estate;

    RdsApi(AwsEstate estate) {
        this.estate = estate;
    }

    @Override
    public Answer answer(AwsRequest request, Call call) {
        Map<String, String> form = AwsRequest.form(call);
        String region = request.region();
        return switch (request.operation()) {
            case "DescribeDBInstances" -> list(request, form, "DBInstances", instances(region));
            case "DescribeDBClusters" -> list(request, form, "DBClusters", List.of(cluster(region)));
            case "DescribeDBSnapshots" -> list(request, form, "DBSnapshots", snapshots(region));
            case "DescribeDBClusterSnapshots" -> list(request, form, "DBClusterSnapshots", List.of());
            case "DescribeReservedDBInstances" ->
                list(request, form, "ReservedDBInstances", Commitments.databases(estate, region));
            case "DescribeCacheClusters" -> list(request, form, "CacheClusters", List.of(cache(region)));
            default -> AwsErrors.query(400, "InvalidAction", "Could not find operation " + request.operation());
        };
    }

    private Answer list(AwsRequest request, Map<String, String> form, String element, List<String> all) {
        int asked = Integer.parseInt(form.getOrDefault("MaxRecords", "100"));
        if (asked < 20 || asked > 100) {
            return AwsErrors.query(400, "InvalidParameterValue", "Invalid value " + asked + " for MaxRecords");
        }
        Listed<String> page = Listed.page(
                all, form.get("Marker"), Math.min(asked, estate.specification().listPage()));
        String marker = page.next();
        String operation = request.operation();
        return AwsErrors.xml(
                200,
                "<" + operation + "Response xmlns=\"http://" + request.service() + ".amazonaws.com/doc/2014-10-31/\"><"
                        + operation + "Result>" + (marker == null ? "" : Xml.element("Marker", marker)) + "<" + element
                        + ">" + String.join("", page.items()) + "</" + element + "></" + operation
                        + "Result><ResponseMetadata>" + Xml.element("RequestId", "1") + "</ResponseMetadata></"
                        + operation + "Response>");
    }

    private List<String> instances(String region) {
        return estate.services().databases(region).stream()
                .map(each -> "<DBInstance>" + Xml.element("DBInstanceIdentifier", each.id())
                        + Xml.element("DBInstanceClass", each.type()) + Xml.element("Engine", each.engine())
                        + Xml.element("EngineVersion", "16.4") + Xml.element("DBInstanceStatus", "available")
                        + Xml.element("InstanceCreateTime", "2026-01-05T08:00:00.123Z")
                        + Xml.element("AllocatedStorage", String.valueOf(each.gib()))
                        + Xml.element("BackupRetentionPeriod", String.valueOf(each.backupDays()))
                        + Xml.element("MultiAZ", String.valueOf(each.multiAz()))
                        + Xml.element("StorageType", each.storageType())
                        + (each.iops() == null ? "" : Xml.element("Iops", String.valueOf(each.iops())))
                        + (each.environment() == null ? "" : tag("env", each.environment())) + "</DBInstance>")
                .toList();
    }

    private static String tag(String key, String value) {
        return "<TagList><Tag>" + Xml.element("Key", key) + Xml.element("Value", value) + "</Tag></TagList>";
    }

    private static String cluster(String region) {
        return "<DBCluster>" + Xml.element("DBClusterIdentifier", "stock-cluster-" + region)
                + Xml.element("Engine", "aurora-postgresql") + Xml.element("Status", "available")
                + Xml.element("ClusterCreateTime", "2026-01-05T08:00:00Z")
                + Xml.element("BackupRetentionPeriod", "1") + "</DBCluster>";
    }

    /** One whose database is gone, one of a database that is there, one that RDS made by itself. */
    private static List<String> snapshots(String region) {
        return List.of(
                snapshot("gone-" + region, "deleted-" + region, "manual", "2026-02-01T00:00:00Z"),
                snapshot("before-upgrade-" + region, "orders-" + region, "manual", "2026-02-01T00:00:00Z"),
                snapshot("rds:orders-" + region, "orders-" + region, "automated", "2026-11-19T00:00:00Z"));
    }

    private static String snapshot(String id, String source, String type, String created) {
        return "<DBSnapshot>" + Xml.element("DBSnapshotIdentifier", id) + Xml.element("DBInstanceIdentifier", source)
                + Xml.element("SnapshotType", type) + Xml.element("SnapshotCreateTime", created)
                + Xml.element("Engine", "postgres") + Xml.element("AllocatedStorage", "200") + "</DBSnapshot>";
    }

    private static String cache(String region) {
        return "<CacheCluster>" + Xml.element("CacheClusterId", "sessions-" + region) + Xml.element("Engine", "redis")
                + Xml.element("CacheNodeType", "cache.t3.small") + Xml.element("NumCacheNodes", "2")
                + Xml.element("CacheClusterStatus", "available")
                + Xml.element("CacheClusterCreateTime", "2026-01-05T08:00:00Z") + "</CacheCluster>";
    }
}
