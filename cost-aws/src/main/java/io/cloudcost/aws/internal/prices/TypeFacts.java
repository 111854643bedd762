package io.cloudcost.aws.internal.prices;

import io.cloudcost.model.Money;
import io.cloudcost.resource.Architecture;
import io.cloudcost.resource.Gpu;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.GpuDeviceInfo;
import software.amazon.awssdk.services.ec2.model.GpuInfo;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** What EC2 says of an instance type, in the model's words. */
public final class TypeFacts {

    private static final BigInteger GB = BigInteger.valueOf(1_000_000_000);
    private static final BigInteger MIB = BigInteger.valueOf(1_048_576);
    private static final BigDecimal MIB_PER_GIB = BigDecimal.valueOf(1_024);

    private TypeFacts() {}

    /** Its threads, unless an instance is told to have fewer. */
    public static OptionalInt threads(InstanceTypeInfo type) {
        return type.vCpuInfo() == null || type.vCpuInfo().defaultVCpus() == null
                ? OptionalInt.empty()
                : OptionalInt.of(type.vCpuInfo().defaultVCpus());
    }

    /** Its memory in MiB. */
    public static OptionalLong memory(InstanceTypeInfo type) {
        return type.memoryInfo() == null || type.memoryInfo().sizeInMiB() == null
                ? OptionalLong.empty()
                : OptionalLong.of(type.memoryInfo().sizeInMiB());
    }

    /** Its own disks in GB. */
    public static OptionalLong disk(InstanceTypeInfo type) {
        return type.instanceStorageInfo() == null || type.instanceStorageInfo().totalSizeInGB() == null
                ? OptionalLong.empty()
                : OptionalLong.of(type.instanceStorageInfo().totalSizeInGB());
    }

    /** The newest instructions that its processors understand. */
    static Optional<Architecture> architecture(InstanceTypeInfo type) {
        return type.processorInfo() == null
                ? Optional.empty()
                : type.processorInfo().supportedArchitecturesAsStrings().stream()
                        .filter(word -> !word.equals("i386"))
                        .findFirst()
                        .flatMap(Architecture::of);
    }

    /** Its accelerators as far as they are GPUs; null if it has none. */
    public static @Nullable Gpu gpu(InstanceTypeInfo type) {
        GpuInfo wire = type.gpuInfo();
        if (wire == null || wire.gpus().isEmpty()) {
            return null;
        }
        List<GpuDeviceInfo> devices = wire.gpus();
        boolean counted = devices.stream().allMatch(device -> device.count() != null);
        int count = counted ? devices.stream().mapToInt(GpuDeviceInfo::count).sum() : 0;
        return new Gpu(
                counted ? BigDecimal.valueOf(count) : null,
                model(devices.get(0)),
                wire.totalGpuMemoryInMiB() == null ? null : gigabytes(wire.totalGpuMemoryInMiB(), Math.max(1, count)));
    }

    private static @Nullable String model(GpuDeviceInfo device) {
        String name = device.name();
        if (name == null || name.isBlank()) {
            return null;
        }
        String maker = device.manufacturer();
        return maker == null || maker.isBlank() || name.startsWith(maker) ? name : maker + " " + name;
    }

    /**
     * As their maker counts. EC2 tells MiB, rounded down: where a whole number of decimal GB gives the figure of one it is meant (22,888
     * MiB are the 24 GB of an A10G), elsewhere MiB over 1,024 (81,920 MiB are 80 GB).
     */
    static BigDecimal gigabytes(long totalMib, int count) {
        BigInteger each = BigInteger.valueOf(totalMib / count);
        BigInteger decimal = each.add(BigInteger.ONE).multiply(MIB).divide(GB);
        BigDecimal one = decimal.multiply(GB).divide(MIB).equals(each)
                ? new BigDecimal(decimal)
                : new BigDecimal(each).divide(MIB_PER_GIB, MathContext.DECIMAL32);
        return Money.canonical(one.multiply(BigDecimal.valueOf(count)));
    }
}
