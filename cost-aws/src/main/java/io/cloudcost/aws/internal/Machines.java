package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.prices.MachineSku;
import io.cloudcost.aws.internal.prices.PriceDesk;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;

/** Makes machines of EC2's instances. */
final class Machines {

    private static final Pattern SINCE = Pattern.compile("\\((\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) GMT\\)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final String account;
    private final PriceDesk prices;

    Machines(String account, PriceDesk prices) {
        this.account = account;
        this.prices = prices;
    }

    /** What is terminated lingers in the list for an hour, and is no machine any more. */
    List<Machine> of(String region, List<Instance> instances) {
        return instances.stream()
                .filter(instance -> state(instance) != InstanceStateName.TERMINATED)
                .map(instance -> machine(region, instance))
                .toList();
    }

    private Machine machine(String region, Instance instance) {
        Tags tags = Things.tags(instance.tags());
        ResourceState state = resourceState(state(instance));
        ResourceInfo info = ResourceInfo.builder(
                        new ResourceRef(AwsIds.PROVIDER, account, ResourceKind.COMPUTE_INSTANCE, instance.instanceId()))
                .name(tags.get("Name").orElse(null))
                .region(region)
                .created(created(instance))
                .state(state)
                .stateSince(since(instance.stateTransitionReason()))
                .billed(billed(state))
                .tags(tags)
                .price(prices.machine(sku(region, instance)))
                .attributes(attributes(instance))
                .build();
        return new Machine(
                info,
                instance.instanceTypeAsString(),
                threads(instance),
                OptionalLong.empty(),
                OptionalLong.empty(),
                null,
                instance.platformDetails(),
                OptionalLong.empty(),
                tags.get("eks:cluster-name").orElse(null));
    }

    private static MachineSku sku(String region, Instance instance) {
        String operation = Things.text(instance.usageOperation());
        boolean linux = "Linux/UNIX".equals(instance.platformDetails());
        return new MachineSku(
                region,
                instance.instanceTypeAsString(),
                operation == null && linux ? MachineSku.LINUX : operation,
                instance.placement() == null ? null : instance.placement().tenancyAsString(),
                Things.text(instance.instanceLifecycleAsString()));
    }

    private static Attributes attributes(Instance instance) {
        return Attributes.none()
                .with(AwsAttributes.LAUNCHED, instance.launchTime())
                .with(AwsAttributes.ARCHITECTURE, instance.architectureAsString())
                .with(AwsAttributes.LIFECYCLE, instance.instanceLifecycleAsString())
                .with(AwsAttributes.IMAGE, Things.text(instance.imageId()))
                .with(AwsAttributes.DEVICE, Things.text(instance.rootDeviceName()))
                .with(
                        AwsAttributes.SCALING_GROUP,
                        Things.tags(instance.tags())
                                .get("aws:autoscaling:groupName")
                                .orElse(null))
                .with(
                        AwsAttributes.TENANCY,
                        instance.placement() == null
                                ? null
                                : instance.placement().tenancyAsString())
                .with(
                        AwsAttributes.ZONE,
                        instance.placement() == null
                                ? null
                                : instance.placement().availabilityZone());
    }

    private static @Nullable InstanceStateName state(Instance instance) {
        return instance.state() == null ? null : instance.state().name();
    }

    private static ResourceState resourceState(@Nullable InstanceStateName state) {
        if (state == null) {
            return ResourceState.UNKNOWN;
        }
        return switch (state) {
            case PENDING -> ResourceState.PENDING;
            case RUNNING -> ResourceState.RUNNING;
            case STOPPED, STOPPING -> ResourceState.STOPPED;
            case SHUTTING_DOWN, TERMINATED -> ResourceState.DELETING;
            case UNKNOWN_TO_SDK_VERSION -> ResourceState.UNKNOWN;
        };
    }

    /** AWS bills an instance while it runs; of a stopped one only disks and addresses (EC2 user guide, instance lifecycle). */
    private static Billed billed(ResourceState state) {
        return switch (state) {
            case RUNNING -> Billed.YES;
            case PENDING, STOPPED, DELETING -> Billed.NO;
            default -> Billed.UNKNOWN;
        };
    }

    /** EC2 tells the last start alone; the first network interface and disk have been attached since it was made. */
    private static @Nullable Instant created(Instance instance) {
        Stream<Instant> interfaces = instance.networkInterfaces().stream()
                .flatMap(each -> Optional.ofNullable(each.attachment()).stream())
                .flatMap(each -> Optional.ofNullable(each.attachTime()).stream());
        Stream<Instant> disks = instance.blockDeviceMappings().stream()
                .flatMap(each -> Optional.ofNullable(each.ebs()).stream())
                .flatMap(each -> Optional.ofNullable(each.attachTime()).stream());
        return Stream.concat(interfaces, disks).min(Instant::compareTo).orElse(null);
    }

    private static @Nullable Instant since(@Nullable String reason) {
        Matcher matcher = SINCE.matcher(reason == null ? "" : reason);
        try {
            return matcher.find() ? LocalDateTime.parse(matcher.group(1), STAMP).toInstant(ZoneOffset.UTC) : null;
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static OptionalInt threads(Instance instance) {
        return instance.cpuOptions() == null
                        || instance.cpuOptions().coreCount() == null
                        || instance.cpuOptions().threadsPerCore() == null
                ? OptionalInt.empty()
                : OptionalInt.of(instance.cpuOptions().coreCount()
                        * instance.cpuOptions().threadsPerCore());
    }
}
