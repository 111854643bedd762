package io.cloudcost.aws.internal.advice;

import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which thing of ours AWS's advisers mean. */
final class Advised {

    /** Machines that come and go together. */
    static final ResourceKind GROUP = new ResourceKind("AUTO_SCALING_GROUP");

    private static final ResourceKind CONTAINER_SERVICE = new ResourceKind("CONTAINER_SERVICE");

    /** @param service as rule ids have it */
    private record Sort(String service, ResourceKind kind) {}

    /** By type in small letters: the advisers write them differently. */
    private static final Map<String, Sort> SORTS = Map.ofEntries(
            Map.entry("ec2instance", new Sort("ec2", ResourceKind.COMPUTE_INSTANCE)),
            Map.entry("ebsvolume", new Sort("ebs", ResourceKind.VOLUME)),
            Map.entry("lambdafunction", new Sort("lambda", AwsKinds.FUNCTION)),
            Map.entry("rdsdbinstance", new Sort("rds", ResourceKind.DATABASE)),
            Map.entry("rdsdbinstancestorage", new Sort("rds", ResourceKind.DATABASE)),
            Map.entry("auroradbclusterstorage", new Sort("rds", AwsKinds.DATABASE_CLUSTER)),
            Map.entry("natgateway", new Sort("nat", ResourceKind.NAT_GATEWAY)),
            Map.entry("dynamodbtable", new Sort("dynamodb", AwsKinds.TABLE)),
            Map.entry("elasticachecluster", new Sort("elasticache", AwsKinds.CACHE)),
            Map.entry("ecsservice", new Sort("ecs", CONTAINER_SERVICE)),
            Map.entry("ec2autoscalinggroup", new Sort("autoscaling", GROUP)),
            Map.entry("autoscalinggroup", new Sort("autoscaling", GROUP)));

    /** Whose names are unique within their region alone. */
    private static final Set<ResourceKind> REGIONAL = Set.of(
            ResourceKind.DATABASE,
            AwsKinds.DATABASE_CLUSTER,
            AwsKinds.FUNCTION,
            AwsKinds.TABLE,
            AwsKinds.CACHE,
            GROUP,
            CONTAINER_SERVICE);

    /** What commitments of these types would cover: those that cover the same exclude each other. */
    private static final Map<String, String> SPENDING = Map.of(
            "Ec2InstanceSavingsPlans", "compute",
            "ComputeSavingsPlans", "compute",
            "Ec2ReservedInstances", "compute",
            "SageMakerSavingsPlans", "sagemaker",
            "RdsReservedInstances", "rds",
            "OpenSearchReservedInstances", "opensearch",
            "RedshiftReservedInstances", "redshift",
            "ElastiCacheReservedInstances", "elasticache",
            "MemoryDbReservedInstances", "memorydb",
            "DynamoDbReservedCapacity", "dynamodb");

    private final String provider;
    private final String account;

    Advised(String provider, String account) {
        this.provider = provider;
        this.account = account;
    }

    private static Optional<Sort> sort(String type) {
        return Optional.ofNullable(SORTS.get(type.toLowerCase(Locale.ROOT)));
    }

    static String service(String type) {
        return sort(type)
                .map(Sort::service)
                .orElseGet(() -> type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /**
     * A thing.
     *
     * @param owner its account; null for the one that was asked
     * @param region null if the adviser tells none, or an ARN that holds it
     * @param id as the adviser names it; null if it gives an ARN alone
     */
    ResourceRef thing(
            String type, @Nullable String owner, @Nullable String region, @Nullable String id, @Nullable String arn) {
        ResourceKind kind = sort(type)
                .map(Sort::kind)
                .orElseGet(() -> new ResourceKind(
                        type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT)));
        String told = Objects.toString(arn, "");
        String name = told.isBlank() ? String.valueOf(id) : name(told);
        String place = told.isBlank() ? Objects.toString(region, "") : region(told);
        return new ResourceRef(
                provider,
                owner == null || owner.isBlank() ? account : owner,
                kind,
                REGIONAL.contains(kind) && !place.isBlank() ? AwsKinds.id(place, name) : name);
    }

    /**
     * A commitment that is advised: the spending that it would cover, and the commitment itself.
     *
     * @param what tells it from others of its type, the same on every day
     */
    List<ResourceRef> commitment(String type, @Nullable String owner, String what) {
        String whose = owner == null || owner.isBlank() ? account : owner;
        String spending = SPENDING.getOrDefault(type, type.toLowerCase(Locale.ROOT));
        return List.of(
                new ResourceRef(provider, whose, ResourceKind.COMMITMENT, spending),
                new ResourceRef(provider, whose, ResourceKind.COMMITMENT, type + "/" + what));
    }

    private static String region(String arn) {
        String[] words = arn.split(":", 5);
        return words.length < 5 ? "" : words[3];
    }

    /**
     * What our inventory calls it: the last word of most ARNs; functions may have a version behind the name, groups of machines have
     * an id before theirs, and services of ECS belong to a cluster.
     */
    private static String name(String arn) {
        String[] words = arn.split(":", 8);
        if (words.length < 6) {
            return arn;
        }
        if (words[2].equals("ecs")) {
            return words[5].replaceFirst("^service/", "");
        }
        String last = words[words[2].equals("autoscaling") ? words.length - 1 : Math.min(6, words.length - 1)];
        return last.substring(last.lastIndexOf('/') + 1);
    }
}
